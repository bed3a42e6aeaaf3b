using System.Globalization;

namespace Almoner.Terms;

/// <summary>Days as people read them.</summary>
public static class Words
{
    /// <summary>"30 September 2023".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
