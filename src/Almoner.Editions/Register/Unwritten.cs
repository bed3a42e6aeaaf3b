using Almoner.Terms;
using Microsoft.Data.Sqlite;

namespace Almoner.Editions.Register;

/// <summary>What is said of a step that could not be written.</summary>
internal static class Unwritten
{
    /// <summary>Takes the step, or says that the store cannot be written; it is then as it was.</summary>
    public static Checked<T> Or<T>(Func<Checked<T>> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception refused) when (refused is SqliteException or IOException or UnauthorizedAccessException)
        {
            return Problem.Error(EditionCode.Unwritable, $"the store cannot be written ({refused.Message.TrimEnd('.')})", "Check its folder, its permissions and the space left; it is as it was");
        }
    }
}
