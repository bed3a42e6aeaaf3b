using Almoner.Terms;

namespace Almoner.Caseload;

/// <summary>What figures of caseloads are measured in.</summary>
public static class CaseloadUnit
{
    public static readonly Unit CasesPerWorker = new("cases per worker", "unit.cases-per-worker", 1);
    public static readonly Unit CasesPerFte = new("cases per FTE", "unit.cases-per-fte", 1);
    public static readonly Unit ChangesPerPerson = new("changes per person", "unit.changes-per-person", 2);
}
