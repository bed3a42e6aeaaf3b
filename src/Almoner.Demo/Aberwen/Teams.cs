namespace Almoner.Demo.Aberwen;

/// <summary>The service areas that owe reviews, in the order of the library's codes.</summary>
internal enum ServiceArea
{
    CaseManagement,
    Duty,
    OlderMentalHealth,
    Hospitals,
    LearningDisability,
}

/// <summary>The teams of Aberwen's adult services. Invented.</summary>
internal static class Teams
{
    public static readonly string[] FirstContact = ["First Point of Contact", "Independent Living Advice", "Hospital Contact Desk"];

    /// <summary>The Community Resource Team's two localities; a district belongs to one of them.</summary>
    public static readonly string[] Reablement = ["Community Resource Team East", "Community Resource Team West"];

    public static readonly string[] Safeguarding = ["Adult Safeguarding Team", "Hospital Safeguarding", "Mental Health Safeguarding"];

    /// <summary>Teams that work for adult services, as the HR system names them.</summary>
    public static readonly string[] AdultServices =
    [
        "Community Social Work", "Hospital Social Work", "Learning Disability", "Mental Health", "Reablement", "Independent Living", "Day Services", "Commissioning",
    ];

    public static readonly string[] Housing = ["Housing Options", "Tenancy Support", "Hubs and Libraries", "Neighbourhood Services", "Repairs"];

    public static readonly string[] Schools = ["Ysgol Bryn Derw", "Ysgol Glan-y-Môr", "Harbour Primary School"];

    private static readonly string[][] ByArea =
    [
        ["Harbour Community Team", "Vale Community Team", "Hills Community Team"],
        ["Contact, Assessment and Duty Team"],
        ["Older People's Mental Health North", "Older People's Mental Health South"],
        ["Hospital Social Work Team"],
        ["Learning Disability East", "Learning Disability West"],
    ];

    /// <summary>Team names of a service area.</summary>
    public static string[] Of(ServiceArea area) => ByArea[(int)area];

    /// <summary>Community mental health teams and how many to each hundred people they hold.</summary>
    public static readonly (string Name, int Weight)[] MentalHealth =
    [
        ("Harbour CMHT", 24),
        ("Vale CMHT", 22),
        ("Hills CMHT", 19),
        ("Y Dref CMHT", 17),
        ("Assertive Outreach", 7),
        ("Early Intervention", 5),
        (Forensic, 6),
    ];

    /// <summary>People in secure settings, few of whom have a care and treatment plan here.</summary>
    public const string Forensic = "Forensic Mental Health";
}
