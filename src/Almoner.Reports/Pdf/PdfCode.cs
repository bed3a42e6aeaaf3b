namespace Almoner.Reports.Pdf;

/// <summary>The stable codes of problems with printing.</summary>
internal static class PdfCode
{
    /// <summary>No browser of the Chromium family was found on this machine.</summary>
    public const string NoBrowser = "ALM-0520";

    /// <summary>The browser that was named is not there.</summary>
    public const string NotThere = "ALM-0521";

    /// <summary>The browser could not be started, or ended without a PDF.</summary>
    public const string NotPrinted = "ALM-0522";

    /// <summary>The browser did not end in time and was stopped.</summary>
    public const string TooSlow = "ALM-0523";
}
