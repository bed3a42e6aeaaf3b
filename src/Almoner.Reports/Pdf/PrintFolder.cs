namespace Almoner.Reports.Pdf;

/// <summary>A folder of its own for one print: the page, the profile that the browser is made to use, and the PDF. It goes when the print is done.</summary>
internal sealed class PrintFolder : IDisposable
{
    private readonly DirectoryInfo folder;

    /// <param name="browser">The browser's file.</param>
    public PrintFolder(string browser)
    {
        // A browser of a snap sees no temporary folder but its own, and of the home folder only what is its own.
        var owned = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "snap", Path.GetFileName(browser), "common");
        folder = browser.StartsWith("/snap/", StringComparison.Ordinal) && Directory.Exists(owned)
            ? Directory.CreateDirectory(Path.Combine(owned, Prefix + Path.GetRandomFileName()))
            : Directory.CreateTempSubdirectory(Prefix);
    }

    internal const string Prefix = "almoner-print-";

    public string File(string name) => Path.Combine(folder.FullName, name);

    public void Dispose()
    {
        // The browser's last processes may still be writing to their profile.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException && attempt < 20)
            {
                Thread.Sleep(50);
            }
            catch (Exception stuck) when (stuck is IOException or UnauthorizedAccessException)
            {
                // The PDF is made; a folder that cannot go now is left to the system, which clears its temporary folder.
                return;
            }
        }
    }
}
