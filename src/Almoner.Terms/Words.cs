namespace Almoner.Terms;

/// <summary>Days as commands and messages print them, which is in English.</summary>
public static class Words
{
    /// <summary>"30 September 2023".</summary>
    public static string Day(DateOnly day) => Wording.English.Day(day);
}
