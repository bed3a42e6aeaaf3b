using Almoner.Library.Yaml;

namespace Almoner.Library.Caseload;

/// <summary>The keys of <c>caseload/*.yaml</c>: the weighting, the audit, what was published before and the balance stand in a file each, or together.</summary>
internal static class CaseloadShape
{
    private static readonly Shape Factor = new("factor", "One thing that makes a case weigh more.",
    [
        new("points", new Kind.MapOf(new Kind.Number()), "Points for each code of the field in case_weights", Required: true),
        new("vary", new Kind.Number(), "Per cent by which each of these points may be wrong, 0 to 100; default 0"),
    ]);

    private static readonly Shape Band = new("band", "A range of capacity used.",
    [
        new("name", new Kind.Text(), "What it is called", Required: true),
        new("up_to", new Kind.Number(), "Its upper end in per cent of the points available, included; only the last has none"),
    ]);

    private static readonly Shape Weighting = new("weighting", "What a case weighs and how much a worker can carry.",
    [
        new("name", new Kind.Text(), "The scheme's name", Required: true),
        TranslationReader.Of("name"),
        new("reasons", new Kind.Text(), "Why the points are as they are", Required: true),
        TranslationReader.Of("reasons"),
        new("full_points", new Kind.Number(), "The points of a full-time worker's whole time, such as 100", Required: true),
        new("protected_share", new Kind.Number(), "Per cent of the time kept for what is no case work: supervision, training, duty", Required: true),
        new("newly_qualified", new Kind.Number(), "Per cent by which a newly qualified worker carries less", Required: true),
        new("complexity", new Kind.Mapping(Factor), "Points by complexity", Required: true),
        new("risk", new Kind.Mapping(Factor), "Points by risk", Required: true),
        new("travel", new Kind.Mapping(Factor), "Points by travel", Required: true),
        new("roles", new Kind.MapOf(new Kind.Number()), "For each role of an allocation, per cent of the case's points that it carries", Required: true),
        new("bands", new Kind.ListOf(new Kind.Mapping(Band)), "Bands of capacity used, from the lowest", Required: true),
    ]);

    private static readonly Shape Earlier = new("earlier audit", "An audit made before, as it was published.",
    [
        new("name", new Kind.Text(), "What it is called, such as 2019/20", Required: true),
        new("period", new Kind.Text(), "The months it looked at, such as 2019-07..2019-09", Required: true),
        new("source", new Kind.Text(), "Where it was published", Required: true),
        new("averages", new Kind.MapOf(new Kind.Number()), "The average caseload of each team, by its name then", Required: true),
    ]);

    private static readonly Shape NotComparable = new("reason", "Why a team cannot be compared.",
    [
        new("not_comparable", new Kind.Text(), "The reason", Required: true),
    ]);

    private static readonly Shape Comparison = new("comparison", "Which teams compare with which of an earlier audit.",
    [
        new("with", new Kind.Text(), "The earlier audit's name", Required: true),
        new("teams", new Kind.MapOf(new Kind.Either(new Kind.Text(), new Kind.Mapping(NotComparable))), "For each team of today the earlier one, or why there is none", Required: true),
    ]);

    private static readonly Shape Survey = new("survey", "What was published of a question to staff whose answers are not among the records.",
    [
        new("survey", new Kind.Text(), "The survey's name, as records would have it", Required: true),
        new("question", new Kind.Text(), "The question, as records of other surveys have it", Required: true),
        new("on", new Kind.Day(), "The last day of the survey: audits that end before it leave it out", Required: true),
        new("respondents", new Kind.Whole(1, 1_000_000), "How many took part", Required: true),
        new("agree", new Kind.Number(), "Per cent who agreed, as printed", Required: true),
        new("source", new Kind.Text(), "Where it was published", Required: true),
    ]);

    private static readonly Shape NextAudit = new("span", "When the next audit is due.",
    [
        new("from", new Kind.Whole(1, 120), "Months after the audited span from which it is due", Required: true),
        new("to", new Kind.Whole(1, 120), "Months after which it is overdue", Required: true),
    ]);

    private static readonly Shape Audit = new("audit", "What an audit looks at.",
    [
        new("long_absence_days", new Kind.Whole(1, 366), "A spell of absence of at least so many days is long", Required: true),
        new("threshold", new Kind.Number(), "A worker with more cases is above the threshold", Required: true),
        new("smallest_group", new Kind.Whole(2, 100), "The fewest workers that a published figure may stand on", Required: true),
        new("no_contact_days", new Kind.Whole(1, 1000), "A held case without contact for more days is told", Required: true),
        new("reallocated_within_days", new Kind.Whole(0, 366), "A case taken up by another worker within so many days was reallocated", Required: true),
        new("next_audit_months", new Kind.Mapping(NextAudit), "When the next audit is due", Required: true),
    ]);

    private static readonly Shape Published = new("list of what was published", "What was published before the records begin.",
    [
        new("earlier", new Kind.ListOf(new Kind.Mapping(Earlier)), "Earlier audits"),
        new("comparisons", new Kind.ListOf(new Kind.Mapping(Comparison)), "Which teams compare with which earlier ones"),
        new("surveys", new Kind.ListOf(new Kind.Mapping(Survey)), "Surveys of staff of which only what was published is known"),
    ]);

    public static readonly Shape File = new("caseload definition", "How caseloads are audited.",
    [
        new("weighting", new Kind.Mapping(Weighting), "What a case weighs and how much a worker can carry"),
        new("audit", new Kind.Mapping(Audit), "What an audit looks at"),
        new("published", new Kind.Mapping(Published), "What was published before the records begin: earlier audits and surveys of staff"),
        new("balance", new Kind.Mapping(BalanceShape.Balance), "How workload is evened out"),
    ]);
}
