using CsCheck;

namespace Almoner.Testing;

internal static class GenNothing
{
    /// <summary>Always null.</summary>
    public static Gen<T?> Of<T>()
        where T : class
    {
        T? nothing = null;
        return Gen.Const(nothing);
    }
}
