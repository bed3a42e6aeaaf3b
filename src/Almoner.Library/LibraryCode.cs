namespace Almoner.Library;

/// <summary>The stable codes of problems in a library.</summary>
public static class LibraryCode
{
    /// <summary>The file is not YAML.</summary>
    public const string NotYaml = "ALM-0101";

    /// <summary>A key that the file's shape does not have.</summary>
    public const string UnknownKey = "ALM-0102";

    /// <summary>A key that must be there is not.</summary>
    public const string MissingKey = "ALM-0103";

    /// <summary>A value of the wrong kind: a list for a word, a word for a number.</summary>
    public const string WrongKind = "ALM-0104";

    /// <summary>The same name declared twice.</summary>
    public const string Twice = "ALM-0105";

    /// <summary>A record set that is not declared.</summary>
    public const string UnknownRecordSet = "ALM-0106";

    /// <summary>A field that the record set does not have.</summary>
    public const string UnknownField = "ALM-0107";

    /// <summary>A code that the field's list does not hold.</summary>
    public const string UnknownCode = "ALM-0108";

    /// <summary>An expression of the wrong type.</summary>
    public const string WrongType = "ALM-0109";

    /// <summary>An expression that cannot be read.</summary>
    public const string ExpressionSyntax = "ALM-0110";

    /// <summary>A function that the expression language does not have.</summary>
    public const string UnknownFunction = "ALM-0111";

    /// <summary>A measure that is not declared.</summary>
    public const string UnknownMeasure = "ALM-0112";

    /// <summary>period.start or period.end where the period asked for must not matter.</summary>
    public const string PeriodNotAllowed = "ALM-0113";

    /// <summary>Keys of a measure that contradict each other, or none where one is needed.</summary>
    public const string Contradiction = "ALM-0114";

    /// <summary>A folder or file of the library that is not there.</summary>
    public const string NotThere = "ALM-0115";

    /// <summary>Something that needs a declared person, date, field, calendar or record set which the library lacks.</summary>
    public const string Lacks = "ALM-0116";

    /// <summary>A file of the library that cannot be opened, or is not UTF-8.</summary>
    public const string Unreadable = "ALM-0117";

    /// <summary>A YAML file under the library that stands in none of its folders, so nothing reads it.</summary>
    public const string NobodyReads = "ALM-0118";

    /// <summary>A target that asks for nothing, or for several things.</summary>
    public const string NotOneAim = "ALM-0126";

    /// <summary>A target that asks for the worse side, or does not say which side of a value it asks for.</summary>
    public const string TargetDirection = "ALM-0127";

    /// <summary>A profile that is not four shares rising to 100.</summary>
    public const string BadProfile = "ALM-0128";

    /// <summary>Two targets of a measure in force on one day.</summary>
    public const string TargetsOverlap = "ALM-0129";

    /// <summary>A day of a target outside its financial year, or an end before the beginning.</summary>
    public const string TargetDays = "ALM-0130";

    /// <summary>A total of the year for a measure that has none.</summary>
    public const string NotTotalled = "ALM-0131";

    /// <summary>A target for each group of a breakdown that the measure does not have.</summary>
    public const string NotBrokenDown = "ALM-0132";

    /// <summary>Rows, columns and totals of a report's table that do not fit each other.</summary>
    public const string TableFit = "ALM-0133";

    /// <summary>A numerator, denominator or share of a measure that has none.</summary>
    public const string NotShown = "ALM-0134";

    /// <summary>A chart that cannot show its table.</summary>
    public const string ChartFit = "ALM-0135";

    /// <summary>A target that no figure can reach: a percentage beyond 0 to 100, a number below 0.</summary>
    public const string TargetRange = "ALM-0136";

    /// <summary>Of the caseload definitions one half, the weighting or the audit, is missing.</summary>
    public const string HalfOfCaseload = "ALM-0140";

    /// <summary>A code of case weights or of allocations that the weighting gives no points.</summary>
    public const string NoPoints = "ALM-0141";

    /// <summary>A number of the caseload definitions outside its bounds.</summary>
    public const string CaseloadNumber = "ALM-0142";

    /// <summary>Bands of capacity that do not rise, or of which another than the last is open.</summary>
    public const string BandsOfCapacity = "ALM-0143";

    /// <summary>A comparison with an earlier audit, or with a team of it, that is not declared.</summary>
    public const string UnknownEarlier = "ALM-0144";

    /// <summary>Warning: a text or code that has no Welsh.</summary>
    public const string NoWelsh = "ALM-0145";

    /// <summary>Two different Welsh words for one in English.</summary>
    public const string TwoInWelsh = "ALM-0146";

    /// <summary>Warning: two teams of today are compared with the same team of an earlier audit, so that neither is.</summary>
    public const string SharedEarlier = "ALM-0147";
}
