using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Terms;

namespace Almoner.Audits.Tests;

public sealed class AuditReportTests
{
    [Fact]
    public void The_next_audit_is_due_from_12_to_24_months_after_the_end_of_this_one() =>
        Assert.Equal((new DateOnly(2024, 6, 30), new DateOnly(2025, 6, 30)), SmallService.Whole.NextDue);

    [Fact]
    public void It_is_compared_with_the_last_audit_that_ended_before_it_began()
    {
        Assert.Equal("2019/20", SmallService.Whole.Comparison!.With.Name);
        Assert.Null(AuditReport.LastBefore(SmallService.Whole.Rules, new MonthSpan(new Month(2019, 9), new Month(2020, 8))));
    }

    [Fact]
    public void The_public_form_withholds_a_team_of_one_and_another_that_would_give_it_away_and_tells_no_worker_apart()
    {
        Assert.Equal(["Carers Team", "Review Team"], SmallService.Public.Audit.Averages.Rows(By.Team).Where(row => row.IsWithheld).Select(row => row.Group));
        Assert.Empty(SmallService.Public.Audit.Averages.Rows(By.Worker));
        Assert.Equal(19, SmallService.Whole.Audit.Averages.Rows(By.Worker).Count);
        Assert.All(SmallService.Whole.Audit.Averages.Rows(By.Team), row => Assert.NotNull(row[AverageMethod.TimeWeighted].Value));
    }
}
