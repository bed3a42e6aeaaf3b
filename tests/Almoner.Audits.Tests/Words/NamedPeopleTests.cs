using Almoner.Audits.Figures;
using Almoner.Audits.Words;
using Almoner.Editions;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Audits.Tests.Words;

public sealed class NamedPeopleTests
{
    [Fact]
    public void An_identifier_in_a_comment_or_action_is_told_with_its_place_reason_and_remedy()
    {
        var report = SmallService.Public with
        {
            Commentary = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(SmallService.Public)).Print([SmallService.Comment("section:3", "Transitions holds most.\nW12 holds 2.") with { Author = "P 3" }], []),
            Standing = new EditionStanding("caseload-audit-may-2023-to-jun-2023-2", 2, EditionState.Draft, new Restatement("caseload-audit-may-2023-to-jun-2023-1", "", "W12 was left out", [], [])),
            Actions = [new ActionPoint(4, SmallService.Issue, new Subject.OfSection(AuditOutline.Workload), "Move P3 to another worker", "w02", new DateOnly(2023, 12, 31), null)],
        };
        Assert.Equal(
            [
                "action 4:1:6: error ALM-0645: `P3` is the identifier of a worker or person, and what is published names nobody. Enter an action that names a role, such as the team's manager.",
                "author of the comment on section:3:1:1: error ALM-0645: `P3` is the identifier of a worker or person, and what is published names nobody. Withdraw the comment and keep it again under a role, such as Service manager.",
                "comment on section:3:2:1: error ALM-0645: `W12` is the identifier of a worker or person, and what is published names nobody. Say it without: by team, or by how many.",
                "owner of action 4:1:1: error ALM-0645: `W02` is the identifier of a worker or person, and what is published names nobody. Enter an action that names a role, such as the team's manager.",
                "reason of superseding:1:1: error ALM-0645: `W12` is the identifier of a worker or person, and what is published names nobody. Prepare the edition with a --reason that names nobody.",
                "reason why Review Team is not compared:1:18: error ALM-0645: `reviewed` is the identifier of a worker or person, and what is published names nobody. Correct `not_comparable` in library/caseload/.",
                "reasons of the weighting:1:5: error ALM-0645: `employers` is the identifier of a worker or person, and what is published names nobody. Correct `reasons` in library/caseload/.",
            ],
            NamedPeople.In(WrittenWords.Of(report), words => ["P3", "W02", "W12", "reviewed", "employers"]).Select(problem => problem.ToString()));
    }

    [Fact]
    public void Words_that_name_nobody_are_published() => Assert.Empty(NamedPeople.In(WrittenWords.Of(SmallService.Edition), _ => []));
}
