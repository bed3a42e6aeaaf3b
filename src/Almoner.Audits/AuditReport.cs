using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Caseload.Comparison;
using Almoner.Caseload.Survey;
using Almoner.Editions;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Audits;

/// <summary>An audit of caseloads, laid ready to be read: its figures, what they compare with, what staff say, words and actions.</summary>
public sealed record AuditReport
{
    /// <summary>What the report is called where reports are named.</summary>
    public const string Name = "caseload-audit";

    /// <summary>The figures; of the public form those that may be published.</summary>
    public required Audit Audit { get; init; }

    /// <summary>Whether it is the form that may be published: no worker told apart, the figures of small groups withheld.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The earlier audit beside it; null where there is none.</summary>
    public required AuditComparison? Comparison { get; init; }

    /// <summary>What staff say, a series for each question.</summary>
    public required IReadOnlyList<QuestionSeries> Survey { get; init; }

    /// <summary>The council, the records and the library.</summary>
    public required EditionGround Ground { get; init; }

    /// <summary>The library version that every rule came from.</summary>
    public required string LibraryVersion { get; init; }

    /// <summary>What people say about the figures.</summary>
    public EditionCommentary Commentary { get; init; } = EditionCommentary.None;

    /// <summary>What is to be done.</summary>
    public IReadOnlyList<ActionPoint> Actions { get; init; } = [];

    /// <summary>What the register says of it; null for one that nobody prepared as an edition.</summary>
    public EditionStanding? Standing { get; init; }

    public Period Period => Audit.Span;

    public AuditRules Rules => Audit.Rules.Audit;

    /// <summary>The first and the last day on which the next audit is due: whole months after the end of this one.</summary>
    public (DateOnly First, DateOnly Last) NextDue => (
        Audit.Span.LastMonth.Plus(Rules.NextAudit.From).End,
        Audit.Span.LastMonth.Plus(Rules.NextAudit.To).End);

    /// <param name="audit">The figures of everybody.</param>
    /// <param name="answers">Every answer of staff.</param>
    /// <param name="with">The earlier audit to compare with; null for none.</param>
    /// <param name="isPublic">Whether to keep back what may not be published.</param>
    /// <param name="ground">The council and the records.</param>
    /// <param name="libraryVersion">The version of the library.</param>
    public static AuditReport Of(Audit audit, IReadOnlyList<SurveyAnswer> answers, EarlierAudit? with, bool isPublic, EditionGround ground, string libraryVersion)
    {
        var told = isPublic ? audit.Public() : audit;
        var kind = new AverageKind(AverageMethod.TimeWeighted, AveragePer.Worker, WithoutLongAbsence: false);
        return new AuditReport
        {
            Audit = told,
            IsPublic = isPublic,
            Comparison = with is null ? null : AuditComparison.Of(
                audit.Rules.Audit, with, audit.Span, TeamAverage.Of(told.Averages, kind),
                months => told.Averages.Stretch(Caseload.By.Team, months).ToDictionary(row => row.Group!, row => row[kind])),
            Survey = QuestionSeries.Of(answers, audit.Rules.Audit, audit.Span.End, isPublic),
            Ground = ground,
            LibraryVersion = libraryVersion,
        };
    }

    /// <summary>The earlier audit that an audit is compared with unless another is named: the last that ended before it began.</summary>
    public static EarlierAudit? LastBefore(AuditRules rules, Period span) => rules.Earlier.Where(earlier => earlier.Period.End < span.Start).MaxBy(earlier => earlier.Period.End);
}
