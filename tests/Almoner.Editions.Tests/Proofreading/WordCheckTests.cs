namespace Almoner.Editions.Tests.Proofreading;

/// <summary>What the checks of words find, and what they let pass.</summary>
public sealed class WordCheckTests
{
    private const string Table =
        "code,section,measure,unit,2022/23 Q2,2023/24 Q1,2023/24 Q2\n"
        + "A1,Advice,Referrals received,count,980,1038,1015\n"
        + "A2,Advice,Urgent referrals,count,90,107,82\n"
        + "A3,Advice,Wellbeing assessments completed,count,1397,1707,1590\n"
        + "A4,Advice,Resolved at the front door,percent,60,64,68\n"
        + "A5,Reviews,Reviews overdue,count,1900,1950,1868\n";

    private static string[] Found(string words) => [.. Proof.ReadWords(Table, words).Select(Proof.InOneLine)];

    [Theory]
    [InlineData("There has been a decrease in assessments from 1707 in Q1 to 1590 in Q2.")]
    [InlineData("Wellbeing assessments rose from 1,397 in the same period last year to 1,590.")]
    [InlineData("8% of referrals were urgent, 2.2 percentage points less than Q1.")]
    [InlineData("8% of referrals were urgent, 22% less than Q1.")]
    [InlineData("68% of enquiries were resolved at the front door, an increase of 4 percentage points on Q1.")]
    [InlineData("Wellbeing assessments completed show a decrease of 7% on Q1.")]
    [InlineData("There were 1,015 referrals received in Q2.")]
    [InlineData("The number of reviews overdue is 1,868 across the teams.")]
    [InlineData("Q2 has seen a slight decrease in referrals received.")]
    [InlineData("Referrals received have increased since the same period last year.")]
    [InlineData("Of the 1,015 referrals, 82 (8%) were urgent.")]
    [InlineData("82 of the 1,015 (8%) were urgent.")]
    [InlineData("# Report for 2023/24 Q2\n\nIn 2022/23 Q4 things were different from now.")]
    [InlineData("No comment was made by 3 of 10 people.")]
    [InlineData("The strategy runs for 2022/25, and the plan of 2023/24 was signed on 2023/10/02.")]
    public void Right_words_raise_nothing(string words) => Assert.Empty(Found(words));

    [Theory]
    [InlineData("There has been an increase in assessments from 1707 in Q1 to 1590 in Q2.", "PR-11 Certain at words.md:1: increase in assessments from 1707 in Q1 to 1590 in Q2, not a decrease")]
    [InlineData("There has been a decrease in assessments from 1770 in Q1 to 1590 in Q2.", "PR-11 Likely at words.md:1: decrease in assessments from 1770 in Q1 to 1590 in Q2, not from 1707 to 1590")]
    [InlineData("8% of referrals were urgent, 2% less than Q1.", "PR-11 Likely at words.md:1: 2% less than Q1, not 2.2 percentage points")]
    [InlineData("8% of referrals were urgent, 2% more than Q1.", "PR-11 Likely at words.md:1: 2% more than Q1, not less")]
    [InlineData("68% of enquiries were resolved at the front door. An increase of 4% on Q1.", "PR-11 Likely at words.md:1: increase of 4% on Q1, not 4 percentage points")]
    [InlineData("Wellbeing assessments completed show a decrease of 17% on Q1.", "PR-11 Likely at words.md:1: decrease of 17% on Q1, not 6.9%")]
    [InlineData("Wellbeing assessments completed show a decrease of 107 on Q1.", "PR-11 Likely at words.md:1: decrease of 107 on Q1, not 117")]
    [InlineData("18% of referrals were urgent.", "PR-12 Likely at words.md:1: 18% of referrals were urgent, not 8%")]
    [InlineData("Of the 1,015 referrals, 82 (18%) were urgent.", "PR-12 Certain at words.md:1: Of the 1,015 referrals, 82 (18%), not 8%")]
    [InlineData("Of the 1,015 people asked (8% 1,015) were urgent.", "PR-12 Certain at words.md:1: Of the 1,015 people asked (8% 1,015), not 81")]
    [InlineData("We saw 1,105 of 1,015 people.", "PR-17 Certain at words.md:1: 1,105 of 1,015, not 1,015 or less")]
    [InlineData("There were 1,051 referrals received in Q2.", "PR-13 Likely at words.md:1: There were 1,051 referrals received in Q2, not 1015")]
    [InlineData("The number of reviews overdue is 1,688 across the teams.", "PR-13 Likely at words.md:1: number of reviews overdue is 1,688, not 1868")]
    [InlineData("Q2 has seen an increase in referrals received.", "PR-14 Likely at words.md:1: Q2 has seen an increase in referrals received, not a decrease")]
    [InlineData("Complaints have increased from Quarter 4.", "PR-14 WorthALook at words.md:1: Complaints have increased from Quarter 4, not 2023/24 Q1, the quarter before")]
    [InlineData("Comment required", "PR-15 Certain at words.md:1: Comment required, not a comment, or nothing")]
    [InlineData("Numbers fell. TODO", "PR-15 Certain at words.md:1: TODO, not a comment, or nothing")]
    [InlineData("Numbers of the year 2023/23.", "PR-10 Certain at words.md:1: 2023/23, not 2023/24")]
    [InlineData("# Quarterly performance report, Q1 2023-24", "PR-09 Certain at words.md:1: Quarterly performance report, Q1 2023-24, not 2023/24 Q2")]
    [InlineData("Fewer people came in Q1 because of the weather.", "PR-09 WorthALook at words.md:1: Fewer people came in Q1 because of the weather., not 2023/24 Q2")]
    public void Wrong_words_are_found(string words, string finding)
    {
        // The second sentence of a line stands on that line too.
        Assert.Equal([finding], Found(words));
    }

    [Fact]
    public void A_sentence_is_found_on_the_line_where_it_begins() =>
        Assert.Equal(["PR-12 Likely at words.md:4: 18% of referrals were urgent, not 8%"], Found("# Advice\n\nMuch was done. Here is what\ncame of it. 18% of\nreferrals were urgent."));

    [Fact]
    public void A_share_of_one_thing_called_a_share_of_another_is_found()
    {
        var finding = Assert.Single(Proof.ReadWords(Table + "A6,Advice,Cases resolved,count,400,400,429\n", "68% of referrals were resolved."));
        Assert.Equal("42%", finding.Follows);
        Assert.Contains("a share of something else", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_in_a_caption_is_held_against_the_table_it_speaks_of()
    {
        const string vacancies = "table,row,column,value\nvacancies,Older people,FTE,40.50\nvacancies,Older people,vacant FTE,4.00\nvacancies,Others,FTE,20.25\nvacancies,Others,vacant FTE,2.00\nvacancies,Total,FTE,60.75\nvacancies,Total,vacant FTE,6.00";
        const string list = "code,measure,unit,2023/24 Q1,2023/24 Q2\nV1,Vacancies out of a total FTE of {0},percent,9.1,9.9";
        Assert.Empty(Proof.Read(("list.csv", list.Replace("{0}", "60.75", StringComparison.Ordinal)), ("tables.csv", vacancies)));
        var finding = Assert.Single(Proof.Read(("list.csv", list.Replace("{0}", "67.4", StringComparison.Ordinal)), ("tables.csv", vacancies)));
        Assert.Equal("PR-13 Certain at V1 Vacancies out of a total FTE of 67.4: total FTE of 67.4, not 60.75", Proof.InOneLine(finding));
    }

    [Fact]
    public void A_direction_is_held_against_months_when_all_of_them_say_the_same()
    {
        const string sickness = "table,row,column,value\nsickness,Adult teams,Apr,13.86\nsickness,Adult teams,May,11.40\nsickness,Adult teams,Jun,15.73\nsickness,Adult teams,Jul,19.45\nsickness,Adult teams,Aug,21.73\nsickness,Adult teams,Sep,{0}";
        const string words = "Adult teams saw a decrease in sickness compared to Q1.";
        Assert.Equal(["PR-14 Likely at words.md:1: Adult teams saw a decrease in sickness compared to Q1, not an increase"],
            Proof.ReadWords(sickness.Replace("{0}", "18.11", StringComparison.Ordinal), words).Select(Proof.InOneLine));
        // One month among the earlier ones, and nothing is certain any more.
        Assert.Empty(Proof.ReadWords(sickness.Replace("{0}", "12.00", StringComparison.Ordinal), words));
    }

    [Fact]
    public void A_caption_that_names_another_quarter_is_found() => Assert.Equal(["PR-09 Likely at outcomes.csv:2: outcomes-q1, not 2023/24 Q2"],
        Proof.Read(("outcomes.csv", "table,row,column,value\noutcomes-q1,Plan,number,4\noutcomes-q1,Advice,number,6")).Select(Proof.InOneLine));
}
