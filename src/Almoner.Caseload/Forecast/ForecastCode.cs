namespace Almoner.Caseload.Forecast;

/// <summary>The stable codes of problems in forecasting caseloads.</summary>
public static class ForecastCode
{
    /// <summary>Records of a team that do not reach back far enough for a forecast.</summary>
    public const string TooShort = "ALM-0630";

    /// <summary>Nobody would be left in the team.</summary>
    public const string NobodyLeft = "ALM-0631";

    /// <summary>No reviews are recorded, so that nobody can say what more of them would do.</summary>
    public const string NoReviews = "ALM-0632";

    /// <summary>No team holds cases, or held any in the year before the day.</summary>
    public const string NoCases = "ALM-0633";
}
