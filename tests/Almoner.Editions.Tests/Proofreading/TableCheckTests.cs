using Almoner.Editions.Proofreading;

namespace Almoner.Editions.Tests.Proofreading;

/// <summary>What the checks of tables find, and what they let pass.</summary>
public sealed class TableCheckTests
{
    private static string[] Found(string table) => [.. Proof.ReadTable(table).Select(Proof.InOneLine)];

    private const string ListHeadings = "code,section,measure,unit,2021/22,2022/23,2023/24 target,2023/24 Q1,2023/24 Q2\n";

    private static string[] FoundInList(string rows) => Found(ListHeadings + rows);

    [Fact]
    public void A_total_of_averages_need_only_lie_between_them()
    {
        Assert.Empty(Found("team,days,people\nOne,12,40\nTwo,18,60\nAll,15.6,100"));
        Assert.Empty(Found("team,average days\nOne,12\nTwo,18\nAll,16"));
        Assert.Equal(["PR-01 Certain at All, average days: 19, not 12 to 18"], Found("team,average days\nOne,12\nTwo,18\nAll,19"));
    }

    [Fact]
    public void A_total_of_percentages_lies_between_them() =>
        Assert.Equal(["PR-01 Certain at Total, reviewed %: 97, not 81 to 95"], Found("team,reviewed %\nOne,81\nTwo,95\nTotal,97"));

    [Fact]
    public void A_total_of_rounded_amounts_may_differ_by_what_rounding_takes()
    {
        Assert.Empty(Found("team,FTE,vacant FTE\nOne,10.25,1.20\nTwo,3.33,0.40\nTotal,13.6,1.6"));
        Assert.Equal(["PR-01 Certain at Total, FTE: 13.7, not 13.58"], Found("team,FTE,vacant FTE\nOne,10.25,1.20\nTwo,3.33,0.40\nTotal,13.7,1.6"));
    }

    [Fact]
    public void Where_only_zeros_left_away_would_make_it_wrong_the_total_is_likely_wrong() =>
        Assert.Equal(["PR-01 Likely at Total, FTE: 23.4, not 23.04"], Found("team,FTE,posts\nOne,14,14\nTwo,2.22,3\nThree,6.82,7\nTotal,23.4,24"));

    [Fact]
    public void A_total_over_a_withheld_number_is_not_held_against_the_others() =>
        Assert.Empty(Found("team,visits\nOne,12\nTwo,*\nThree,<5\nTotal,17"));

    [Fact]
    public void A_unit_beside_the_rows_does_not_hide_that_a_total_closes_them() =>
        Assert.Equal(["PR-01 Certain at Total, visits: 16, not 15"], Found("team,unit,visits,calls\nOne,count,4,9\nTwo,count,11,1\nTotal,count,16,10"));

    [Fact]
    public void People_in_several_rows_may_be_more_than_their_total() =>
        Assert.Equal(["PR-01 WorthALook at Total, people: 150, not 160"], Found("service,people,visits\nDay care,120,300\nHome care,40,500\nTotal,150,800"));

    [Fact]
    public void A_subtotal_is_over_the_rows_above_it()
    {
        const string table = "service,visits,calls\nBabies,4,9\nSchool age,6,1\nChildren total,10,10\nHome,7,5\nCare,3,5\nAdults total,{0},10\nTotal,20,20";
        Assert.Empty(Found(table.Replace("{0}", "10", StringComparison.Ordinal)));
        Assert.Equal(["PR-01 Certain at Adults total, visits: 11, not 10"], Found(table.Replace("{0}", "11", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_listed_total_is_the_sum_of_those_its_name_is_in()
    {
        const string parts = "A1,Assessments,Assessments - full,count,2302,2788,,777,724\nA2,Assessments,Assessments - short,count,2895,3009,,930,866\n";
        Assert.Empty(FoundInList(parts + "A3,Assessments,Assessments - all,count,5197,5797,,1707,1590"));
        Assert.Equal(["PR-01 Certain at A3 Assessments - all, 2023/24 Q2: 1509, not 1,590"], FoundInList(parts + "A3,Assessments,Assessments - all,count,5197,5797,,1707,1509"));
    }

    [Fact]
    public void Shares_add_up_to_100_as_far_as_rounding_lets_them()
    {
        Assert.Empty(Found("outcome,Jul %,Aug %,Sep %\nHome,33,62,53\nCare,33,38,47\nOther,33,0,1"));
        Assert.Equal(["PR-03 Certain at Sep %: 109, not 100"], Found("outcome,Jul %,Aug %,Sep %\nHome,33,62,53\nCare,33,38,47\nOther,33,0,9"));
        Assert.Equal(["PR-03 WorthALook at share %: 93, not 100"], Found("outcome,share %\nHome,33\nCare,30\nOther,30"));
        Assert.Empty(Found("team,reviewed %\nOne,81\nTwo,95"));
    }

    [Fact]
    public void A_percentage_cut_off_instead_of_rounded_says_so()
    {
        var finding = Assert.Single(Proof.ReadTable("team,Due,Due and done,Due and done %\nOne,622,429,68\nTwo,552,352,64\nThree,200,100,50\nFour,300,99,33"));
        Assert.Equal(("68", "69", Sureness.Certain), (finding.Printed, finding.Follows, finding.Sure));
        Assert.Contains("68 is what cutting off gives", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_half_rounded_down_is_worth_a_look() =>
        Assert.Equal(["PR-04 WorthALook at One, Due and done %: 68, not 69"], Found("team,Due,Due and done,Due and done %\nOne,200,137,68\nTwo,552,352,64\nThree,200,100,50\nFour,300,99,33"));

    [Fact]
    public void A_percentage_beside_numbers_of_other_things_is_left_alone() => Assert.Empty(FoundInList(
        "A1,Care,People who came to the team,count,1633,1493,,361,359\nA2,Care,Assessments after a referral,count,1661,1483,,362,364\nA3,Care,People satisfied with the team,percent,,,95,100,100"));

    [Fact]
    public void A_denominator_that_jumps_is_found_among_periods_of_one_length()
    {
        const string count = "W1,Work,Care workers registered in the city,count,2566,4676,,2830,3032\n";
        Assert.Equal(["PR-06 Likely at W2 Share of care workers registered in the city, 2022/23: 4676 at 4.3%, not 4676 at 15.9% to 22.4%"],
            FoundInList(count + "W2,Work,Share of care workers registered in the city,percent,8.7,4.3,7.5,13.5,14.5"));
        Assert.Empty(FoundInList(count + "W2,Work,Share of care workers registered in the city,percent,8.7,14.3,7.5,13.5,14.5"));
        // A year's count and a quarter's are not of the same size.
        Assert.Empty(FoundInList("C1,Carers,Carers' assessments offered and completed,count,538,610,,152,116\nC2,Carers,Carers' assessments offered in time and completed,percent,47.6,48.2,60,83.5,83"));
    }

    [Fact]
    public void What_is_cumulative_never_falls_within_a_year()
    {
        Assert.Equal(["PR-07 Certain at D1 Adults with payments (cumulative), 2023/24 Q2: 630, not 632 or more"], FoundInList("D1,Payments,Adults with payments (cumulative),count,787,725,,632,630"));
        Assert.Empty(FoundInList("D1,Payments,Adults with payments (cumulative),count,787,725,,632,632"));
    }

    [Fact]
    public void A_quarter_is_the_sum_of_its_months_and_a_year_of_its_quarters()
    {
        Assert.Empty(Found("team,Jul,Aug,Sep,2023/24 Q2\nOne,3,4,5,12\nTwo,1,1,1,3"));
        Assert.Equal(["PR-07 Certain at One, 2023/24 Q2: 13, not 12"], Found("team,Jul,Aug,Sep,2023/24 Q2\nOne,3,4,5,13\nTwo,1,1,1,3"));
        Assert.Equal(["PR-07 Certain at One, 2022/23: 105, not 100"], Found("team,2022/23 Q1,2022/23 Q2,2022/23 Q3,2022/23 Q4,2022/23\nOne,10,20,30,40,105\nTwo,1,1,1,1,4"));
    }

    [Fact]
    public void A_stock_at_the_end_of_a_quarter_is_that_of_its_last_month() => Assert.Empty(Found("team,Jul,Aug,Sep,2023/24 Q2\nOne,300,290,280,280\nTwo,30,29,28,28"));

    [Fact]
    public void A_percentage_beyond_100_and_a_negative_count_cannot_be()
    {
        Assert.Equal(["PR-16 Certain at One, done %: 103, not 0 to 100", "PR-16 Certain at Two, visits: -4, not 0 or more"], Found("team,visits,done %\nOne,3,103\nTwo,-4,50\nThree,2,40"));
        Assert.Empty(Found("team,visits,change %\nOne,3,-12\nTwo,4,150\nThree,2,40"));
    }

    [Fact]
    public void A_part_is_no_larger_than_its_whole()
    {
        Assert.Equal(["PR-17 Likely at R2 Urgent referrals, 2023/24 Q2: 1105, not 1015 or less"], FoundInList("R1,Advice,Referrals,count,,,,1038,1015\nR2,Advice,Urgent referrals,count,,,,107,1105"));
        Assert.Empty(FoundInList("E1,Events,Events to keep active,count,,,,124,117\nE2,Events,Participants at events to keep active,count,,,,2953,2224"));
    }

    [Fact]
    public void A_quarter_under_a_years_heading_is_worth_a_look()
    {
        Assert.Equal(["PR-18 WorthALook at H1 Contracts agreed, 2022/23: 65, not the year's figure, or a heading that says quarter"], FoundInList("H1,Homes,Contracts agreed,count,371,65,,75,74"));
        Assert.Empty(FoundInList("H1,Homes,Contracts agreed,count,371,265,,75,74"));
        Assert.Empty(FoundInList("H1,Homes,People in homes at the end,count,371,365,,375,374"));
    }

    [Fact]
    public void Targets_of_another_year_than_the_results_are_found() => Assert.Equal(
        ["PR-10 Likely at 2022/23 target: 2022/23 target, not 2023/24"], Found("code,measure,unit,2022/23 target,2023/24 Q1,2023/24 Q2\nS1,Enquiries in time,percent,99,98.2,99"));

    [Fact]
    public void A_month_whose_parts_and_total_are_printed_counts_once()
    {
        const string table = "table,row,column,value\ngrants,Done,Jul new,1\ngrants,Done,Jul old,3\ngrants,Done,Jul total,4\ngrants,Done,Aug new,1\ngrants,Done,Aug old,4\ngrants,Done,Aug total,5\n"
            + "grants,Done,Sep new,1\ngrants,Done,Sep old,5\ngrants,Done,Sep total,6";
        Assert.Equal(["PR-08 Likely at G1 Grants, 2023/24 Q2: 16, not 15"], Proof.Read(("list.csv", ListHeadings + "G1,Homes,Grants,count,60,60,,15,16"), ("tables.csv", table + "\ngrants,Total,Jul total,4\ngrants,Total,Aug total,5\ngrants,Total,Sep total,6")).Select(Proof.InOneLine));
    }

    [Fact]
    public void A_measure_and_the_table_about_it_come_to_the_same()
    {
        const string table = "table,row,column,value\noutcomes-of-grants,Done,Jul,4\noutcomes-of-grants,Done,Aug,5\noutcomes-of-grants,Done,Sep,6\noutcomes-of-grants,Left,Jul,1\noutcomes-of-grants,Left,Aug,2\noutcomes-of-grants,Left,Sep,3";
        const string list = ListHeadings + "G1,Homes,Grants by outcomes,count,100,90,,22,";
        Assert.Empty(Proof.Read(("list.csv", list + "21"), ("tables.csv", table)));
        Assert.Equal(["PR-08 Likely at G1 Grants by outcomes, 2023/24 Q2: 22, not 21"], Proof.Read(("list.csv", list + "22"), ("tables.csv", table)).Select(Proof.InOneLine));
    }
}
