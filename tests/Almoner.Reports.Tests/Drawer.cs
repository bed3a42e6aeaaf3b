using Almoner.Reports.Charts;

namespace Almoner.Reports.Tests;

/// <summary>One chart drawer for all tests of the assembly; starting one takes as long as drawing many charts.</summary>
public sealed class Drawer : IDisposable
{
    public ChartDrawer Charts { get; } = ChartDrawer.Start().Value ?? throw new InvalidOperationException("V8 does not run here; these tests need it.");

    public void Dispose() => Charts.Dispose();
}
