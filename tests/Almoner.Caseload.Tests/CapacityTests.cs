using Almoner.Terms;

namespace Almoner.Caseload.Tests;

public sealed class CapacityTests
{
    [Fact]
    public void Capacity_used_is_points_carried_of_points_available() => Assert.Equal("80.0%", Capacity.Used(68, 85, 20, 0).Print());

    [Fact]
    public void Cases_without_weights_make_it_provisional()
    {
        var used = Capacity.Used(68, 85, 20, 3);
        Assert.Equal((FigureState.Provisional, "15.0% of the cases have no weights"), (used.State, used.Reason));
    }

    [Fact]
    public void Where_nobody_can_carry_there_is_none() => Assert.Equal(FigureState.None, Capacity.Used(68, 0, 20, 3).State);
}
