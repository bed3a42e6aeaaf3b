namespace Almoner.Demo.Caseload.Teams;

/// <summary>The professions that the staff survey tells apart, in the order of the library's codes.</summary>
internal enum Profession
{
    SocialWorker,
    SocialCareProfessional,
    OccupationalTherapist,
}
