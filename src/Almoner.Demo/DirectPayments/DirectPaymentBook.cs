using Almoner.Demo.Care;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.DirectPayments;

/// <summary>
/// Makes the spells on the Direct Payments scheme, so that as many people as published were on it since 1 April 2023 by the end of each
/// quarter. The adult who is new in quarter 2 came of age and left the children's scheme the day before.
/// </summary>
internal sealed class DirectPaymentBook
{
    private const int AdultsComingInQuarter1 = 28;
    private const int ChildrenComingInQuarter1 = 9;
    private const int AdultsLeavingInAQuarter = 17;
    private const int ChildrenLeavingInAQuarter = 4;
    private const int GoneBefore = 40; // adults, between April 2022 and March 2023
    private const int ComingBack = 6; // adults who leave and come back within the half-year: one person each
    private readonly Dice dice;
    private readonly PeopleToSupport adults;
    private readonly PeopleRegister register;
    private readonly List<DirectPayment> all = [];

    private DirectPaymentBook(Dice dice, PeopleToSupport adults, PeopleRegister register)
    {
        this.dice = dice;
        this.adults = adults;
        this.register = register;
    }

    /// <summary>By day started.</summary>
    /// <param name="register">Where children, who have no cases with adult services, are put down.</param>
    public static IReadOnlyList<DirectPayment> MakeAll(Dice dice, PeopleToSupport adults, PeopleRegister register)
    {
        var book = new DirectPaymentBook(dice, adults, register);
        var (quarter1, quarter2) = (Section5.DirectPayments[0], Section5.DirectPayments[1]);
        book.UseAsAdults(quarter1.Adults);
        book.ComeOfAge();
        book.UseAsChildren(quarter1.Children - 1, ChildrenComingInQuarter1, quarter2.Children - quarter1.Children);
        return [.. book.all.OrderBy(payment => payment.StartedOn)];
    }

    private void UseAsAdults(int byTheEndOfQuarter1)
    {
        var (quarter1, quarter2) = (MonthRange.Quarter1, MonthRange.Quarter2);
        for (var made = 0; made < byTheEndOfQuarter1; made++)
        {
            var (comes, place) = (made < AdultsComingInQuarter1, made - AdultsComingInQuarter1);
            var started = comes ? quarter1.WorkingDay(dice) : Before();
            // The first day of the year counts as any other.
            DateOnly? ended = comes || place > 2 * AdultsLeavingInAQuarter ? null
                : place == 0 ? quarter1.FirstDay
                : place <= AdultsLeavingInAQuarter ? quarter1.WorkingDay(dice)
                : quarter2.WorkingDay(dice);
            var comesBack = place > 0 && place <= ComingBack;
            var about = adults.Find(AnyAge(), started, started, comesBack ? null : ended);
            all.Add(new DirectPayment(about, Child: false, AnyManager(), started, ended));
            if (comesBack)
                all.Add(new DirectPayment(about, Child: false, AnyManager(), quarter2.WorkingDay(dice), null));
        }

        for (var made = 0; made < GoneBefore; made++)
        {
            var started = Before();
            var ended = made == 0 ? quarter1.FirstDay.AddDays(-1) : MonthRange.Year2022.WorkingDay(dice);
            if (ended >= started)
                all.Add(new DirectPayment(adults.Find(AnyAge(), started, started, ended), Child: false, AnyManager(), started, ended));
        }
    }

    private void ComeOfAge()
    {
        var birthday = MonthRange.Quarter2.WorkingDay(dice);
        var started = birthday.AddDays(-dice.Between(400, 1_500));
        var person = register.AddBornOn(birthday.AddYears(-Person.AgeOfAdults), started, Need.Childhood);
        person.Seen(Months.End);
        all.Add(new DirectPayment(person, Child: true, Managed.ByARelative, started, birthday.AddDays(-1)));
        all.Add(new DirectPayment(person, Child: false, Managed.ByARelative, birthday, null));
    }

    private void UseAsChildren(int byTheEndOfQuarter1, int comingInQuarter1, int comingInQuarter2)
    {
        for (var made = 0; made < byTheEndOfQuarter1 + comingInQuarter2; made++)
        {
            var (inQuarter2, place) = (made >= byTheEndOfQuarter1, made - comingInQuarter1);
            MonthRange? comes = inQuarter2 ? MonthRange.Quarter2 : place < 0 ? MonthRange.Quarter1 : null;
            // Old enough to have been a child in need for the longest spell, and under age to the end.
            var started = comes is { } quarter ? quarter.WorkingDay(dice) : Months.End.AddDays(-dice.Between(190, 1_500));
            DateOnly? ended = inQuarter2 || place < 0 || place >= 2 * ChildrenLeavingInAQuarter ? null
                : (place < ChildrenLeavingInAQuarter ? MonthRange.Quarter1 : MonthRange.Quarter2).WorkingDay(dice);
            var child = register.Add(started, Need.Childhood, dice.Between(5, Person.AgeOfAdults - 1), Months.End);
            all.Add(new DirectPayment(child, Child: true, dice.Percent(70) ? Managed.ByARelative : Managed.ByASupportService, started, ended));
        }
    }

    private DateOnly Before() => MonthRange.Quarter1.FirstDay.AddDays(-dice.Between(1, 60) * dice.Between(1, 45));

    private int AnyAge() => dice.Percent(45) ? dice.Between(65, 92) : dice.Between(25, 64);

    private Managed AnyManager() => (Managed)dice.Weighted([40, 35, 25]);
}
