using System.Globalization;
using Almoner.Demo.DirectPayments;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The direct payments system, adults and children in one list; who is on the scheme still ends "current".</summary>
internal sealed class DirectPaymentsSystem : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Windows1252, ',', DateStyle.DayFirst, EmptyWord: "current");
    private static readonly string[] Accounts = ["Own", "Nominee", "Managed"];
    private readonly ExtractFile clients;
    private long written;

    public DirectPaymentsSystem(string folder)
    {
        clients = new ExtractFile(folder, "DP_Clients_0923.csv", "direct-payments", "direct_payments", Habit);
        clients.Headings("DP Number", "Scheme", "Person ID", "Account", "Start", "End", "Paid Four-weekly (£)");
    }

    public IEnumerable<ExtractFile> Files => [clients];

    public void Write(IReadOnlyList<DirectPayment> copy)
    {
        foreach (var payment in copy)
        {
            clients.Identifier("DP", ++written, 5)
                .Text(payment.Child ? "Children" : "Adults")
                .Identifier("P", payment.About.Number)
                .Word(Accounts, (int)payment.Managed)
                .Date(payment.StartedOn)
                .Date(payment.EndedOn)
                .Number(220 + (payment.About.Number % 61 * 12))
                .EndRow();
        }
    }

    public void WriteFaults(IReadOnlyList<DirectPayment> copy)
    {
        var person = "P" + copy[0].About.Number.ToString("D7", CultureInfo.InvariantCulture);
        clients.RowForQuarantine("it ended before it began", "DP-T1", "Adults", person, "Own", "12/06/2023", "11/06/2023", "300");
        clients.RowForQuarantine("no such scheme", "DP-T2", "Carers", person, "Own", "12/06/2023", "current", "300");
        clients.RowForQuarantine("no first day", "DP-T3", "Adults", person, "Managed", "current", "current", "300");
    }

    public void Dispose() => clients.Dispose();
}
