namespace Almoner.Cli;

/// <summary>The stable codes of problems with commands and workspaces. Those that begin ALM-000 are wrong use.</summary>
internal static class CommandCode
{
    /// <summary>An argument or option that cannot be read.</summary>
    public const string WrongArgument = "ALM-0001";

    /// <summary>A named measure, report, mapping, record set or dataset version that does not exist.</summary>
    public const string UnknownName = "ALM-0002";

    /// <summary>A file or folder that is in the way or not there.</summary>
    public const string File = "ALM-0003";

    /// <summary>An edition that does not exist.</summary>
    public const string UnknownEdition = "ALM-0007";

    /// <summary>A comment given without words, or with words given twice.</summary>
    public const string Words = "ALM-0008";

    /// <summary>No workspace, or one whose almoner.yaml cannot be used.</summary>
    public const string Workspace = "ALM-0011";

    /// <summary>A folder or file that cannot be written.</summary>
    public const string Unwritable = "ALM-0012";
}
