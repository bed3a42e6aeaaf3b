using Almoner.Demo.Caseload.Allocations;
using Almoner.Demo.Caseload.Workers;
using Almoner.Demo.Extracts;
using Almoner.Demo.People;

namespace Almoner.Demo.Caseload.Extracts;

/// <summary>What the source systems agree on: how people and workers are numbered, and what the parts in a case are called.</summary>
internal static class Numbers
{
    /// <summary>In the order of <see cref="Part"/>.</summary>
    public static readonly string[] Parts = ["Lead", "Support", "Duty"];

    public static ExtractFile Person(this ExtractFile file, Person person) => file.Identifier("H", person.Number, 6);

    /// <param name="before">Workers of the copies that were written before.</param>
    public static ExtractFile Worker(this ExtractFile file, Worker worker, long before) => file.Identifier("W", before + worker.Number + 1, 4);
}
