using System.Numerics;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Workload;

/// <summary>The points of every kind of case in whole units of one small part of a point, so that millions of case-days add up exactly and fast.</summary>
internal sealed class PointScale
{
    private readonly Dictionary<CaseKind, BigInteger> units;
    private readonly BigInteger unitsInPoint;

    public PointScale(WeightingScheme scheme)
    {
        var points = (
            from role in scheme.RoleShares.Keys
            from complexity in scheme.Complexity.Points.Keys
            from risk in scheme.Risk.Points.Keys
            from travel in scheme.Travel.Points.Keys
            select new CaseKind(role, complexity, risk, travel)).ToDictionary(kind => kind, kind => scheme.Points(kind.Complexity, kind.Risk, kind.Travel, kind.Role));
        unitsInPoint = points.Values.Aggregate(BigInteger.One, (common, value) => common * value.Denominator / BigInteger.GreatestCommonDivisor(common, value.Denominator));
        units = points.ToDictionary(kind => kind.Key, kind => kind.Value.Numerator * (unitsInPoint / kind.Value.Denominator));
    }

    /// <summary>Whether the scheme has points for all of its codes; records of long ago may hold others.</summary>
    public bool Knows(CaseKind kind) => units.ContainsKey(kind);

    /// <summary>The units of one case for one day.</summary>
    public BigInteger UnitsOf(CaseKind kind) => units[kind];

    public Exact Points(BigInteger units) => Exact.Of(units, unitsInPoint);
}

/// <summary>What decides how many points a case has for a worker.</summary>
internal readonly record struct CaseKind(string Role, string Complexity, string Risk, string Travel);
