using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Cli.Workspaces;

/// <summary>The documents of a report.</summary>
/// <param name="Files">Those whose bytes are the same on every machine.</param>
/// <param name="Prints">Those that a browser printed.</param>
/// <param name="Missing">What is missing in the files, and why.</param>
/// <param name="LeftOut">Why prints are left out; stands in nobody's way.</param>
internal sealed record DocumentSet(IReadOnlyList<FileInFolder> Files, IReadOnlyList<FileInFolder> Prints, IReadOnlyList<Problem> Missing, IReadOnlyList<Problem> LeftOut)
{
    public IReadOnlyList<FileInFolder> All => [.. Files, .. Prints];

    public IReadOnlyList<Problem> Problems => [.. Missing, .. LeftOut];
}
