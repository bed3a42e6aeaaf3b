using Almoner.Terms;

namespace Almoner.Cli;

/// <summary>How a command ends. The one place where problems become exit codes.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Something is wrong with the data or the library.</summary>
    public const int Problems = 1;

    /// <summary>The command was used wrongly.</summary>
    public const int WrongUse = 2;

    /// <summary>A bug in Almoner.</summary>
    public const int Bug = 70;

    public static int Of(IEnumerable<Problem> problems)
    {
        var errors = problems.Where(problem => problem.Severity == Severity.Error).ToList();
        return errors.Count == 0 ? Done : errors.TrueForAll(problem => problem.Code.StartsWith("ALM-000", StringComparison.Ordinal)) ? WrongUse : Problems;
    }
}
