namespace Almoner.Caseload.Forecast;

/// <summary>What a team's caseload will be.</summary>
public sealed record TeamForecast
{
    /// <summary>The team; null for all teams that are forecast, together.</summary>
    public required string? Team { get; init; }

    /// <summary>The first day of the past that was looked at; of several teams the earliest.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Cases held on the day of the forecast.</summary>
    public required int Now { get; init; }

    /// <summary>Involvements that began in each month of the past that was looked at, the first month first, to the day of the forecast.</summary>
    public required IReadOnlyList<int> Inflow { get; init; }

    /// <summary>Those of them during which a review was recorded.</summary>
    public required int InflowReviewed { get; init; }

    /// <summary>Days within which half of all involvements end; null for all teams, or when it is longer than can be told.</summary>
    public required int? HalfOverWithin { get; init; }

    /// <summary>If the last year goes on, at each horizon.</summary>
    public required IReadOnlyList<Outlook> Outlooks { get; init; }

    /// <summary>With the change, at each horizon; the same when nothing changes what comes in.</summary>
    public required IReadOnlyList<Outlook> Changed { get; init; }
}
