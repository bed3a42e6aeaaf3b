using Almoner.Demo.Caseload.Teams;

namespace Almoner.Demo.Caseload.Opinions;

/// <summary>
/// One year's survey of staff, the organisational health check.
/// Source: Coventry City Council, Adult Social Care caseload and workload audit 2023/24 and the survey it cites.
/// </summary>
/// <param name="ByProfession">Respondents in the order of the professions; of the first year only their number is known.</param>
/// <param name="Answered">Respondents who answered whether their caseload is fair and manageable.</param>
/// <param name="Agreed">Those of them who agreed.</param>
/// <param name="FirstDay">The first of its days, a Monday; it is open for <see cref="Days"/>.</param>
/// <param name="Scored">Whether the question was answered on the scale from 1 to 5, as the other statements were.</param>
/// <param name="Standards">How many to each hundred gave 1 to 5 to the statements on employers' standards; none where there were no such statements.</param>
internal sealed record StaffSurvey(string Name, int[] ByProfession, int Answered, int Agreed, DateOnly FirstDay, bool Scored, int[] Standards)
{
    /// <summary>The days on which a survey is open.</summary>
    public const int Days = 19;

    /// <summary>The statement of the audit, then one for each of the eight standards that English councils hold themselves to as employers of social workers; the words are ours.</summary>
    public static readonly string[] Statements =
    [
        "My caseload is fair and manageable",
        "I know what good practice looks like here",
        "There are enough of us to do the work well",
        "Work is shared out fairly and safely",
        "My wellbeing counts at work",
        "I have regular supervision that helps me",
        "I have time to learn and to keep up my skills",
        "I am helped to keep up my registration",
        "We work well with universities and other partners",
    ];

    /// <summary>
    /// 43% of 80 is 34 of them, 73% of 83 is 61. No whole number of 92 comes to 81%: 74 are 80.4% and 75 are 81.5%, so one of the 92 is
    /// taken to have left the question out, and 74 of 91 are 81.3%.
    /// </summary>
    public static readonly StaffSurvey[] All =
    [
        new("Health check 2017", [80], 80, 34, new(2017, 10, 2), Scored: false, []),
        new("Health check 2019", [48, 28, 16], 91, 74, new(2019, 11, 4), Scored: false, [3, 9, 21, 44, 23]),
        new("Health check 2022", [32, 34, 17], 83, 61, new(2022, 11, 7), Scored: true, [5, 12, 24, 40, 19]),
    ];

    public int Respondents => ByProfession.Sum();

    /// <summary>Null where professions were not told apart.</summary>
    public Profession? ProfessionOf(int respondent)
    {
        if (ByProfession.Length == 1)
            return null;

        var profession = 0;
        for (var before = ByProfession[0]; respondent >= before; before += ByProfession[profession])
            profession++;

        return (Profession)profession;
    }
}
