using System.Security.Cryptography;
using System.Text;

namespace Almoner.Cli.Workspaces;

/// <summary>
/// Hides identifiers behind keyed codes: the same identifier always has the same code in one workspace, so that a person's rows can
/// be seen to belong together, and nobody without the workspace's key can find the identifier from it.
/// </summary>
internal sealed class Mask(byte[] key)
{
    /// <summary>Bytes of the key: as many as SHA-256 gives.</summary>
    private const int Length = 32;

    public static Mask Of(Workspace workspace)
    {
        var path = Path.Combine(workspace.StoreFolder, "mask.key");
        if (!File.Exists(path))
        {
            var fresh = path + FormattableString.Invariant($".{Environment.ProcessId}");
            File.WriteAllBytes(fresh, RandomNumberGenerator.GetBytes(Length));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            try
            {
                File.Move(fresh, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(fresh);
            }
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Length ? new Mask(key) : throw new IOException($"the key {path} is damaged; move it away, and a new one is made (masks will differ from earlier ones)");
    }

    public string Hide(string identifier) => "masked-" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(identifier)))[..12];
}
