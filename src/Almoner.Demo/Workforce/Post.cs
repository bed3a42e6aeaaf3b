namespace Almoner.Demo.Workforce;

/// <summary>A job in the establishment, in the order of the library's codes.</summary>
internal enum Role
{
    SocialWorker,
    SocialWorkAssistant,
    Manager,
}

/// <summary>One post.</summary>
/// <param name="Number">The number in the council's copy, from 0.</param>
/// <param name="Service">The place in the library's codes.</param>
/// <param name="Grade">5, 7, 8 or 9.</param>
/// <param name="Fte">Hundredths of full time.</param>
/// <param name="DeletedOn">The first day it was no longer established; null while it is.</param>
internal sealed record Post(int Number, Role Role, int Service, int Grade, int Fte, DateOnly EstablishedOn, DateOnly? DeletedOn);

/// <summary>One spell during which a post, or part of it, was vacant.</summary>
/// <param name="Fte">Hundredths of full time.</param>
/// <param name="Progress">The place in the library's codes; null once it is filled.</param>
/// <param name="FilledOn">The first day it was no longer vacant; null while it is.</param>
internal readonly record struct Vacancy(Post Of, int Fte, int? Progress, DateOnly VacantFrom, DateOnly? FilledOn);
