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
        Assert.Equal((FigureState.Provisional, "15.0% of the cases have no weights"), (used.State, used.Reason?.ToString()));
    }

    [Fact]
    public void Where_no_case_has_weights_there_is_none_rather_than_0() => Assert.Equal((FigureState.None, "no weights of the cases are recorded"), (Capacity.Used(0, 85, 20, 20).State, Capacity.Used(0, 85, 20, 20).Reason?.ToString()));

    [Fact]
    public void A_worker_without_cases_uses_nothing() => Assert.Equal("0.0%", Capacity.Used(0, 85, 0, 0).Print());

    [Fact]
    public void Where_nobody_can_carry_there_is_none() => Assert.Equal(FigureState.None, Capacity.Used(68, 0, 20, 3).State);
}
