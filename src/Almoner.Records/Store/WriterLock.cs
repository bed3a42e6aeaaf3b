namespace Almoner.Records.Store;

/// <summary>
/// Lets one loader at a time write to a store. The operating system gives the lock back when the process ends, however it ends; readers
/// never take it.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <param name="path">The lock file; it stays when the lock is given back.</param>
    /// <param name="waiting">Told once, when another loader is at work.</param>
    public static WriterLock Take(string path, Action waiting, CancellationToken cancel)
    {
        var told = false;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                return new WriterLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
            {
                if (!told) waiting();
                told = true;
                cancel.WaitHandle.WaitOne(BetweenTries);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
