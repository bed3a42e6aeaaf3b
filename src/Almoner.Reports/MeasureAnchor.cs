namespace Almoner.Reports;

/// <summary>The id of the place where a document explains a measure.</summary>
public static class MeasureAnchor
{
    /// <summary>"measure-asm03".</summary>
    public static string Of(string code) => $"measure-{code.ToLowerInvariant()}";
}
