using Almoner.Terms;

namespace Almoner.Caseload.Distribution;

/// <summary>The caseload of one worker, or of several together: what is divided and by what.</summary>
/// <param name="Cases">Case-days, or cases of one day.</param>
/// <param name="Time">Days in post or FTE-days, more than 0; 1 for a worker of one day.</param>
internal readonly record struct OwnCaseload(Exact Cases, Exact Time)
{
    public Exact Value => Cases / Time;

    public static OwnCaseload operator +(OwnCaseload a, OwnCaseload b) => new(a.Cases + b.Cases, a.Time + b.Time);
}
