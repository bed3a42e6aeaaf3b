using Almoner.Audits.Figures;
using Almoner.Audits.Words;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Audits.Tests.Words;

public sealed class NamedPeopleTests
{
    [Fact]
    public void An_identifier_in_a_comment_or_action_is_told_with_its_place_reason_and_remedy()
    {
        var report = SmallService.Public with
        {
            Commentary = new NamedWords(AuditOutline.Subjects, QuotableFigures.Of(SmallService.Public)).Print([SmallService.Comment("section:3", "Transitions holds most.\nW12 holds 2.")], []),
            Actions = [new ActionPoint(4, SmallService.Issue, new Subject.OfSection(AuditOutline.Workload), "Move P3 to another worker", "w02", new DateOnly(2023, 12, 31), null)],
        };
        Assert.Equal(
            [
                "action 4:1:6: error ALM-0645: `P3` is the identifier of a worker or person, and what is published names nobody. Enter an action that names a role, such as the team's manager.",
                "comment on section:3:2:1: error ALM-0645: `W12` is the identifier of a worker or person, and what is published names nobody. Say it without: by team, or by how many.",
                "owner of action 4:1:1: error ALM-0645: `W02` is the identifier of a worker or person, and what is published names nobody. Enter an action that names a role, such as the team's manager.",
            ],
            NamedPeople.In(report, words => ["P3", "W02", "W12"]).Select(problem => problem.ToString()));
    }

    [Fact]
    public void Words_that_name_nobody_are_published() => Assert.Empty(NamedPeople.In(SmallService.Edition, _ => []));
}
