using System.Globalization;
using Almoner.Caseload.Days;
using Almoner.Caseload.Holding;
using Almoner.Caseload.Mending;
using Almoner.Caseload.Workers;
using Almoner.Caseload.Workload;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload;

/// <summary>What does not fit together in the records of a span, said once for each kind with how much there is of it.</summary>
internal sealed class RecordWarnings(DuckDBConnection engine, MendList mend, Period span, IReadOnlyList<Worker> workers, IReadOnlyList<DaysWithoutPost> withoutPost, WorkloadTable workload, bool namesNobody)
{
    private const string Listed = "`almoner caseload audit --records` lists them";

    public IEnumerable<Problem> All()
    {
        if (workers.Count == 0) yield return Warning(CaseloadCode.NoPosts, $"nobody has a post in {span}", "Load worker_posts, or ask for months that they hold");
        if (withoutPost.Sum(row => row.CaseDays) is > 0 and var days)
        {
            var first = withoutPost[0];
            yield return Warning(CaseloadCode.WithoutPost, $"no average holds {Count(days, "case-day")} of {Count(withoutPost.DistinctBy(row => row.WorkerId).Count(), "worker")} without a post in the team{Such($"those of {first.WorkerId} for {first.Team}")}",
                $"Correct the posts, or end the allocations of those who left; {Listed}", namesNobody ? null : mend.FirstOf(CaseloadCode.WithoutPost));
        }

        if (workers.Count(worker => !worker.IsKnown) is > 0 and var lacking)
        {
            yield return Warning(CaseloadCode.UnknownWorkers, $"workers lacks {Count(lacking, "worker")} with a post{Such(workers.First(worker => !worker.IsKnown).Id)}", "Load them, so that their role and profession are known");
        }

        if (HeldTwice() is > 0 and var twice)
        {
            yield return Warning(CaseloadCode.HeldTwice, $"{Count(twice, "allocation")} of a worker began while another one of the same person lasted; both count", $"End or remove one of the two; {Listed}", namesNobody ? null : mend.FirstOf(CaseloadCode.HeldTwice));
        }

        foreach (var unknown in mend.UnknownNames(namesNobody)) yield return unknown;
        if (workload.WithoutWeights is > 0 and var lighter)
        {
            yield return Warning(CaseloadCode.WithoutWeights, $"no weights are recorded for {Count(lighter, "case-day")} of {Unit.Number(workload.CaseDays, 0)}; they add nothing to workload", "Judge the cases, or date the judgements from the day on which the case was taken up");
        }

        if (engine.Read(new SqlText(), "SELECT NOT EXISTS (SELECT 1 FROM cases)", row => row.GetBoolean(0))[0])
        {
            yield return Warning(CaseloadCode.NoCases, "no cases are loaded", "Load them, so that open cases which never had a worker are told among those that wait");
        }
    }

    private long HeldTwice()
    {
        var text = new SqlText();
        return engine.Read(text, $"SELECT count(*) FROM ({new HeldSql(text, DaySpan.Of(span)).HeldAlready})", row => row.GetInt64(0))[0];
    }

    /// <summary>An example, which names somebody.</summary>
    private string Such(string example) => namesNobody ? "" : $", such as {example}";

    private static string Count(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static Problem Warning(string code, string what, string remedy, Place? place = null) => Problem.Warning(code, what, remedy, place);
}
