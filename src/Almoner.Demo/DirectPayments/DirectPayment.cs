using Almoner.Demo.People;

namespace Almoner.Demo.DirectPayments;

/// <summary>Who looks after the money, in the order of the library's codes.</summary>
internal enum Managed
{
    ByThePerson,
    ByARelative,
    ByASupportService,
}

/// <summary>One spell on the Direct Payments scheme.</summary>
/// <param name="EndedOn">The last day; null while it goes on.</param>
internal readonly record struct DirectPayment(Person About, bool Child, Managed Managed, DateOnly StartedOn, DateOnly? EndedOn);
