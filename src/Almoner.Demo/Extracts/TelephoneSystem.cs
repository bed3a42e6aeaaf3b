using Almoner.Demo.Calls;
using Almoner.Demo.Days;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The telephone system: one call log a financial year, with dates month first as its maker's country writes them.</summary>
internal sealed class TelephoneSystem : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ',', DateStyle.MonthFirst, ByteOrderMark: true, Yes: "ANSWERED", No: "ABANDONED");
    private static readonly string[] Years = ["2021-22", "2022-23", "2023-24"];
    private readonly ExtractFile[] logs;
    private long calls;

    public TelephoneSystem(string folder)
    {
        logs = [.. Years.Select(year => new ExtractFile(folder, $"CALLPOINT_{year}.csv", "telephone-calls", "calls", Habit))];
        foreach (var log in logs)
            log.Headings("Call Ref", "Started", "DDI", "Result", "Queue Secs", "Talk Secs", "Agent");
    }

    public IEnumerable<ExtractFile> Files => logs;

    public void Write(IReadOnlyList<Call> copy)
    {
        foreach (var call in copy)
        {
            logs[Months.Of(DateOnly.FromDateTime(call.At)) / 12]
                .Identifier("CALL-", ++calls, 8)
                .Moment(call.At, seconds: true)
                .Text(call.Professional ? "Professional Line" : "Public Line")
                .YesNo(call.Answered)
                .Number(call.WaitedSeconds)
                .Number(call.TalkedSeconds)
                .Identifier("A", call.Agent, 2)
                .EndRow();
        }
    }

    public void WriteFaults()
    {
        logs[0].RowForQuarantine("a wait cannot be negative", "CALL-T0000001", "05/17/2021 10:12:44", "Public Line", "ANSWERED", "-5", "120", "A03");
        logs[1].RowForQuarantine("no such date", "CALL-T0000002", "13/45/2022 09:30:00", "Public Line", "ANSWERED", "15", "120", "A07");
        logs[2].RowForQuarantine("no such line", "CALL-T0000003", "06/14/2023 15:01:09", "Test Line", "ANSWERED", "1", "1", "A01");
        logs[2].RowForQuarantine("no time of the call", "CALL-T0000004", "", "Public Line", "ABANDONED", "33", "0", "A01");
    }

    public void Dispose()
    {
        foreach (var log in logs)
            log.Dispose();
    }
}
