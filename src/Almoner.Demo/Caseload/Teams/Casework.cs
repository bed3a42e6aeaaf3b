using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Caseload.Teams;

/// <summary>What a team's work is like. Everything here is invented; lengths are days, chances are of 100.</summary>
/// <param name="MeanDays">How long a case stays open, on average.</param>
/// <param name="MeanWait">Days from opening to the first worker, on average.</param>
/// <param name="ContactEvery">Days between contacts with the person, on average.</param>
internal sealed record Casework(int MeanDays, int MeanWait, int ContactEvery)
{
    /// <summary>How busy each month is in hospitals and at the front door; invented.</summary>
    private static readonly Season Winter = new(107, 106, 103, 100, 97, 95, 95, 95, 97, 99, 102, 104);

    public static readonly Casework HospitalDischarge = new(62, 1, 22)
    {
        Complexity = [70, 25, 4, 1],
        Risk = [68, 27, 5],
        Travel = [70, 25, 4, 1],
        Season = Winter,
        SevenDays = true,
        Duty = 12,
        SecondWorker = 3,
        Dying = 7,
        PassedOn = 20,
        Reassigned = 7,
    };

    public static readonly Casework HospitalTherapy = HospitalDischarge with
    {
        MeanDays = 70,
        Complexity = [74, 22, 4, 0],
        Duty = 4,
        Dying = 5,
        PassedOn = 8,
    };

    public static readonly Casework OccupationalTherapy = new(130, 26, 38)
    {
        Complexity = [62, 32, 5, 1],
        Risk = [72, 24, 4],
        Travel = [20, 56, 20, 4],
        SecondWorker = 4,
        Dying = 4,
        PassedOn = 4,
        Reassigned = 6,
    };

    public static readonly Casework Sensory = new(140, 18, 40)
    {
        Complexity = [66, 30, 4, 0],
        Risk = [76, 21, 3],
        Travel = [18, 56, 22, 4],
        Dying = 3,
        PassedOn = 4,
        Reassigned = 2,
    };

    public static readonly Casework CarersSupport = new(140, 15, 42)
    {
        Complexity = [48, 40, 11, 1],
        Risk = [58, 33, 9],
        Travel = [32, 46, 18, 4],
        Need = Need.Caring,
        Dying = 1,
        PassedOn = 3,
        Reassigned = 3,
    };

    public static readonly Casework Enablement = new(150, 10, 32)
    {
        Complexity = [34, 46, 17, 3],
        Risk = [46, 40, 14],
        Travel = [14, 50, 28, 8],
        Duty = 6,
        SecondWorker = 5,
        Dying = 4,
        PassedOn = 8,
        Reassigned = 4,
    };

    public static readonly Casework Intake = new(42, 4, 18)
    {
        Complexity = [56, 34, 9, 1],
        Risk = [48, 38, 14],
        Travel = [44, 38, 15, 3],
        Season = Winter,
        Duty = 14,
        SecondWorker = 2,
        Dying = 3,
        PassedOn = 25,
        Reassigned = 5,
    };

    public static readonly Casework Reviewing = new(78, 20, 26)
    {
        Complexity = [30, 48, 19, 3],
        Risk = [52, 38, 10],
        Travel = [10, 40, 36, 14],
        Dying = 5,
        PassedOn = 6,
        Reassigned = 3,
        Reviews = true,
    };

    public static readonly Casework ContinuingHealthcare = new(210, 8, 34)
    {
        Complexity = [10, 42, 36, 12],
        Risk = [24, 50, 26],
        Travel = [12, 42, 34, 12],
        SecondWorker = 8,
        Dying = 22,
        PassedOn = 2,
        Reassigned = 3,
    };

    public static readonly Casework ShortTerm = new(50, 3, 20)
    {
        Complexity = [34, 46, 17, 3],
        Risk = [38, 44, 18],
        Travel = [26, 46, 23, 5],
        Season = Winter,
        Duty = 8,
        SecondWorker = 3,
        Dying = 6,
        PassedOn = 16,
        Reassigned = 4,
    };

    public static readonly Casework OlderPeople = new(190, 12, 34)
    {
        Complexity = [20, 46, 28, 6],
        Risk = [32, 46, 22],
        Travel = [14, 46, 30, 10],
        Duty = 3,
        SecondWorker = 7,
        Dying = 15,
        PassedOn = 5,
        Reassigned = 4,
    };

    public static readonly Casework Transitions = new(320, 30, 34)
    {
        Complexity = [12, 42, 36, 10],
        Risk = [30, 46, 24],
        Travel = [16, 42, 30, 12],
        Need = Need.LearningDisability,
        Ages = (18, 24),
        SecondWorker = 10,
        PassedOn = 4,
        Reassigned = 2,
    };

    public static readonly Casework Disability = new(290, 14, 34)
    {
        Complexity = [14, 42, 34, 10],
        Risk = [30, 46, 24],
        Travel = [14, 42, 32, 12],
        Need = Need.LearningDisability,
        SecondWorker = 9,
        Dying = 4,
        PassedOn = 3,
        Reassigned = 3,
    };

    public static readonly Casework TransformingCare = new(450, 4, 14)
    {
        Complexity = [0, 8, 40, 52],
        Risk = [6, 34, 60],
        Travel = [6, 22, 36, 36],
        Need = Need.LearningDisability,
        SecondWorker = 25,
        Dying = 2,
        Reassigned = 1,
    };

    /// <summary>Low, medium, high and very high, people to each hundred.</summary>
    public required int[] Complexity { get; init; }

    /// <summary>Low, medium and high, people to each hundred.</summary>
    public required int[] Risk { get; init; }

    /// <summary>None, short, medium and long, people to each hundred.</summary>
    public required int[] Travel { get; init; }

    public Season Season { get; init; } = Season.Even;

    /// <summary>Whether cases are taken and closed on every day of the week.</summary>
    public bool SevenDays { get; init; }

    public Need Need { get; init; } = Need.OldAge;

    /// <summary>Ages of those who come, both ends included; null for those that the need makes likely.</summary>
    public (int Youngest, int Oldest)? Ages { get; init; }

    /// <summary>The first worker is the one on duty, for some days.</summary>
    public int Duty { get; init; }

    /// <summary>A second worker supports the first.</summary>
    public int SecondWorker { get; init; }

    /// <summary>A case ends with the person's death.</summary>
    public int Dying { get; init; }

    /// <summary>A case ends because another team takes it over.</summary>
    public int PassedOn { get; init; }

    /// <summary>A worker takes a case over from a colleague rather than a new one.</summary>
    public int Reassigned { get; init; }

    /// <summary>Whether a case is opened for a review, which then closes it.</summary>
    public bool Reviews { get; init; }
}
