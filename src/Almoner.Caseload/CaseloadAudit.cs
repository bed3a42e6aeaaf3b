using Almoner.Caseload.Averages;
using Almoner.Caseload.Days;
using Almoner.Caseload.Distribution;
using Almoner.Caseload.Holding;
using Almoner.Caseload.Mending;
using Almoner.Caseload.Movement;
using Almoner.Caseload.Standing;
using Almoner.Caseload.Workers;
using Almoner.Caseload.Workload;
using Almoner.Library;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload;

/// <summary>Works audits of caseloads out.</summary>
public static class CaseloadAudit
{
    /// <summary>Says that the library has no rules to audit by.</summary>
    public static Problem NoRules { get; } =
        Problem.Error(CaseloadCode.NoRules, "the library does not say how caseloads are audited", "Add weighting.yaml and audit.yaml to library/caseload/; `almoner init` writes both");

    /// <summary>The audit of a span, beside warnings about records that do not fit together.</summary>
    /// <param name="connection">An open connection with one view a record set and the functions of the expression language.</param>
    /// <param name="library">The definitions.</param>
    /// <param name="span">The months audited, as many as a <see cref="MonthSpan"/> may have.</param>
    /// <param name="options">What else is said.</param>
    public static Checked<Audit> Of(DuckDBConnection connection, MeasureLibrary library, Period span, AuditOptions options)
    {
        if (NeededRecords.Problem(library) is { } lacking) return lacking;
        if (RecordReach.Refusal(connection, span, options.CompleteTo) is { } refusal) return refusal;

        var rules = library.Caseload!;
        var asOf = options.AsOf ?? span.End;
        var workers = WorkforceReader.Read(connection, DaySpan.Of(span), rules.Audit.LongAbsenceDays);
        var held = HeldDays.Read(connection, span);
        var weighed = WeighedDays.Read(connection, span);
        var withoutPost = DaysWithoutPost.Read(connection, span, held);
        var averages = AverageTable.Of(span, workers, held, options.CompleteTo);
        var standings = StandingReader.All(connection, rules, asOf);
        var audit = new Audit
        {
            Span = span,
            AsOf = asOf,
            Rules = rules,
            Averages = averages,
            Workload = WorkloadTable.Of(span, workers, held, weighed, rules.Weighting, options.CompleteTo),
            Distribution = DistributionTable.Of(averages, standings, rules.Audit.Threshold).CompleteTo(options.CompleteTo, asOf),
            Movement = MovementTable.Of(connection, span, asOf, rules.Audit, options.CompleteTo),
            Standings = standings,
            WithoutPost = withoutPost,
        };
        return new Checked<Audit>(audit, [.. RecordReach.Warnings(connection, span.Start, span.End, options.CompleteTo), .. new RecordWarnings(connection, new MendList(connection, library, span), span, workers, withoutPost, audit.Workload, options.NamesNobody).All()]);
    }

    /// <summary>Average caseloads alone: one scan of the allocations.</summary>
    public static Checked<AverageTable> Averages(DuckDBConnection connection, MeasureLibrary library, Period span, DateOnly? completeTo = null) => NeededRecords.Problem(library) is { } lacking
        ? lacking
        : AverageTable.Of(span, WorkforceReader.Read(connection, DaySpan.Of(span), library.Caseload!.Audit.LongAbsenceDays), HeldDays.Read(connection, span), completeTo);
}
