namespace Almoner.Records.Values;

/// <summary>What can be wrong with one value or one row. Each has a stable code and a reason in words.</summary>
internal enum FaultKind : byte
{
    None,
    Required,
    TooFewCells,
    TooManyCells,
    BrokenQuotes,
    NulByte,
    NotACode,
    NotADate,
    TwoDigitYear,
    TimeMissing,
    TimeGiven,
    PartsOfASecond,
    NotANumber,
    TooManyDecimals,
    TooLarge,
    NotYesOrNo,
    DuplicateKey,
    CheckFailed,
}

internal static class FaultKinds
{
    /// <summary>"ALM-0243".</summary>
    public static string Code(this FaultKind kind) => kind switch
    {
        FaultKind.Required => "ALM-0240",
        FaultKind.TooFewCells => "ALM-0241",
        FaultKind.TooManyCells => "ALM-0242",
        FaultKind.BrokenQuotes => "ALM-0243",
        FaultKind.NulByte => "ALM-0244",
        FaultKind.NotACode => "ALM-0245",
        FaultKind.NotADate => "ALM-0246",
        FaultKind.TwoDigitYear => "ALM-0247",
        FaultKind.TimeMissing => "ALM-0248",
        FaultKind.TimeGiven => "ALM-0249",
        FaultKind.PartsOfASecond => "ALM-0250",
        FaultKind.NotANumber => "ALM-0251",
        FaultKind.TooManyDecimals => "ALM-0252",
        FaultKind.TooLarge => "ALM-0253",
        FaultKind.NotYesOrNo => "ALM-0254",
        FaultKind.DuplicateKey => "ALM-0255",
        FaultKind.CheckFailed => "ALM-0256",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
