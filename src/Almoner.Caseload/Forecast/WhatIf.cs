using System.Globalization;
using Almoner.Terms;

namespace Almoner.Caseload.Forecast;

/// <summary>A change from the first day of the forecast on.</summary>
/// <param name="Leavers">Workers who leave, 0 or more, and are not replaced. Their cases stay with the team.</param>
/// <param name="Inflow">Per cent by which the inflow of all cases changes, more than -100.</param>
/// <param name="Reviews">Per cent by which the inflow of cases with a review changes, more than -100.</param>
public sealed record WhatIf(int Leavers, Exact Inflow, Exact Reviews)
{
    public static WhatIf Nothing { get; } = new(0, 0, 0);

    public bool IsNothing => this == Nothing;

    /// <summary>Whether it changes what comes in.</summary>
    public bool ChangesInflow => !Inflow.IsZero || !Reviews.IsZero;

    /// <summary>How many come in for each that came in last year.</summary>
    internal double Factor(bool reviewed)
    {
        var factor = (1 + Inflow / 100) * (reviewed ? 1 + Reviews / 100 : 1);
        return (double)factor.Numerator / (double)factor.Denominator;
    }

    /// <summary>"2 workers leave, inflow +10%".</summary>
    public string Words => string.Join(", ", new[]
    {
        Leavers == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Leavers} {(Leavers == 1 ? "worker leaves" : "workers leave")}"),
        Inflow.IsZero ? null : $"inflow {Signed(Inflow)}",
        Reviews.IsZero ? null : $"reviews {Signed(Reviews)}",
    }.OfType<string>());

    private static string Signed(Exact percent) => (percent.Sign > 0 ? "+" : "") + percent.Round(2).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
