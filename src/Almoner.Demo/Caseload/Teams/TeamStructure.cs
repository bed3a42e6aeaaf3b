namespace Almoner.Demo.Caseload.Teams;

/// <summary>The teams of one time, whose allocations are all known from its first day to its last; both included.</summary>
/// <param name="AuditFirst">The first day of the audit's period.</param>
/// <param name="AuditLast">The last day of the audit's period.</param>
/// <param name="OpenSince">No case that was open on the first day has been with its worker for longer.</param>
/// <param name="TeamsEnd">Whether the teams end with the last day.</param>
internal sealed record TeamStructure(
    DateOnly First, DateOnly AuditFirst, DateOnly AuditLast, DateOnly Last, DateOnly OpenSince, bool TeamsEnd, params CaseloadTeam[] Teams)
{
    /// <summary>
    /// The teams of the first audit, until adult services were reorganised on 1 January 2020.
    /// Averages: Coventry City Council, caseload audit 2019/20, July to September 2019.
    /// </summary>
    public static readonly TeamStructure Of2019 = new(
        new(2019, 7, 1), new(2019, 7, 1), new(2019, 9, 30), new(2019, 12, 31), new(2018, 7, 2), TeamsEnd: true,
        new("Hospital Team", 20_6, 10, Casework.HospitalDischarge with { SevenDays = false }, 70, 30, 0) { PassesOnTo = ["Short term services", "Older People case management"] },
        new("Occupational Therapy", 25_8, 12, Casework.OccupationalTherapy, 0, 15, 85),
        new("Intake services", 13_8, 10, Casework.Intake, 50, 50, 0) { PassesOnTo = ["Short term services", "Occupational Therapy", "All Age case management"] },
        new("Older People review", 24_1, 8, Casework.Reviewing, 25, 75, 0) { PassesOnTo = ["Older People case management"] },
        new("Short term services", 21_4, 10, Casework.ShortTerm, 45, 45, 10) { PassesOnTo = ["Older People case management", "Occupational Therapy"] },
        new("Older People case management", 26_9, 14, Casework.OlderPeople, 65, 35, 0),
        new("All Age Transitions", 18_9, 7, Casework.Transitions, 80, 20, 0) { PassesOnTo = ["All Age case management"] },
        new("All Age case management", 19_6, 12, Casework.Disability, 65, 35, 0));

    /// <summary>
    /// The teams of the second audit.
    /// Averages: Coventry City Council, Adult Social Care caseload and workload audit 2023/24, July 2022 to June 2023.
    /// </summary>
    public static readonly TeamStructure Of2022 = new(
        new(2022, 4, 1), new(2022, 7, 1), new(2023, 6, 30), new(2023, 6, 30), new(2020, 4, 1), TeamsEnd: false,
        new("Hospital Discharge Team", 32_9, 11, Casework.HospitalDischarge, 60, 40, 0) { Growth = 12, PassesOnTo = ["Short term services", "Older People's Team", "Continuing Healthcare Team"] },
        new("Therapy Hospital Discharge Team", 29_0, 9, Casework.HospitalTherapy, 0, 15, 85) { Growth = 4, PassesOnTo = ["Occupational Therapy Team", "Short term services"] },
        new("Occupational Therapy Team", 30_1, 14, Casework.OccupationalTherapy, 0, 15, 85) { Growth = 9, PassesOnTo = ["Promoting Independence Team"] },
        new("Visual and Hearing Impairment Team", 25_1, 6, Casework.Sensory, 15, 85, 0) { PassesOnTo = ["Promoting Independence Team"] },
        new("Carers Team", 18_3, 7, Casework.CarersSupport, 25, 75, 0) { Growth = -4, PassesOnTo = ["Older People's Team"] },
        new("Promoting Independence Team", 19_0, 12, Casework.Enablement, 35, 45, 20) { PassesOnTo = ["Older People's Team", "Occupational Therapy Team"] },
        new("Review Team", 14_7, 10, Casework.Reviewing, 25, 75, 0) { Growth = 6, PassesOnTo = ["Older People's Team", "All Age Disability"] },
        new("Continuing Healthcare Team", 14_9, 7, Casework.ContinuingHealthcare, 85, 15, 0) { PassesOnTo = ["Older People's Team"] },
        new("Short term services", 17_5, 11, Casework.ShortTerm, 40, 45, 15) { Growth = -6, PassesOnTo = ["Older People's Team", "Promoting Independence Team", "Review Team"] },
        new("Older People's Team", 17_1, 16, Casework.OlderPeople, 65, 35, 0) { Growth = -5, PassesOnTo = ["Continuing Healthcare Team"] },
        new("Transitions Team", 10_7, 7, Casework.Transitions, 80, 20, 0) { Growth = 8, PassesOnTo = ["All Age Disability"] },
        new("All Age Disability", 11_8, 14, Casework.Disability, 60, 35, 5) { PassesOnTo = ["Transforming Care Team"] },
        new("Transforming Care Team", 7_3, 6, Casework.TransformingCare, 80, 20, 0));

    /// <summary>Which team took over from each of 2019 when they were reorganised.</summary>
    public static readonly IReadOnlyDictionary<string, string> Successors = new Dictionary<string, string>
    {
        ["Hospital Team"] = "Hospital Discharge Team",
        ["Occupational Therapy"] = "Occupational Therapy Team",
        ["Intake services"] = "Promoting Independence Team",
        ["Older People review"] = "Review Team",
        ["Short term services"] = "Short term services",
        ["Older People case management"] = "Older People's Team",
        ["All Age Transitions"] = "Transitions Team",
        ["All Age case management"] = "All Age Disability",
    };

    public CaseloadTeam Team(string name) => Teams.First(team => team.Name == name);
}
