using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Workforce;

/// <summary>Makes the posts of adult services and their vacancies.</summary>
internal sealed class PostBook
{
    private const int Services = 3;
    private const int SmallestPost = 50; // hundredths of full time
    private const int FilledBefore = 20; // vacancies that had come and gone by June 2023
    private static readonly int[] Sizes = [100, 100, 100, 100, 100, 81, 60, 50];
    private static readonly DateOnly Reorganised = new(2019, 4, 1);
    private static readonly DateOnly FirstVacancies = new(2022, 6, 1);
    private static readonly DateOnly Quarter1End = MonthRange.Quarter1.LastDay;
    private readonly Dice dice;
    private readonly List<Post> posts = [];
    private readonly List<Vacancy> vacancies = [];

    private PostBook(Dice dice) => this.dice = dice;

    public IReadOnlyList<Post> Posts => posts;

    /// <summary>By first day.</summary>
    public IEnumerable<Vacancy> Vacancies => vacancies.OrderBy(vacancy => vacancy.VacantFrom).ThenBy(vacancy => vacancy.Of.Number);

    public static PostBook Make(Dice dice)
    {
        var book = new PostBook(dice);
        var vacant = new List<Part>();
        foreach (var cell in Section9.Posts)
        {
            var posts = book.Establish(Role.SocialWorker, cell.Service, cell.Grade, cell.Fte);
            vacant.AddRange(Cut([.. posts.Select(post => new Part(post, post.Fte))], [cell.VacantFte])[0]);
        }

        book.Vacate(vacant);
        book.AddOtherRoles();
        return book;
    }

    /// <summary>A post, or part of it, in hundredths of full time.</summary>
    private readonly record struct Part(Post Of, int Fte, int? Progress = null);

    /// <summary>Posts that together have the full-time equivalent given, in an order of chance.</summary>
    private List<Post> Establish(Role role, int service, int grade, int fte)
    {
        var made = new List<Post>();
        void Add(int size)
        {
            var established = dice.Percent(85) ? Reorganised : dice.DayBetween(Reorganised, Months.FirstDay(23));
            made.Add(new Post(posts.Count + made.Count, role, service, grade, size, established, null));
        }

        while (fte > 100 + SmallestPost)
        {
            var size = dice.Pick(Sizes);
            Add(size);
            fte -= size;
        }

        if (fte > 100)
        {
            Add(SmallestPost);
            fte -= SmallestPost;
        }

        Add(fte);
        posts.AddRange(made);
        var shuffled = made.ToArray();
        dice.Shuffle<Post>(shuffled);
        return [.. shuffled];
    }

    /// <summary>Parts from the front that come to each size in turn; one that runs over is cut in two.</summary>
    private static List<Part>[] Cut(IReadOnlyList<Part> parts, ReadOnlySpan<int> sizes)
    {
        var cut = new List<Part>[sizes.Length];
        var waiting = new Queue<Part>(parts);
        var rest = default(Part);
        for (var place = 0; place < sizes.Length; place++)
        {
            cut[place] = [];
            for (var wanted = sizes[place]; wanted > 0;)
            {
                var part = rest.Fte > 0 ? rest : waiting.Dequeue();
                var taken = Math.Min(part.Fte, wanted);
                cut[place].Add(part with { Fte = taken });
                rest = part with { Fte = part.Fte - taken };
                wanted -= taken;
            }
        }

        return cut;
    }

    private void Vacate(List<Part> vacant)
    {
        var byProgress = Cut(Shuffled(vacant), Section9.VacantByProgress);
        var byAge = Cut(Shuffled(byProgress.SelectMany((parts, progress) => parts.Select(part => part with { Progress = progress }))), Section9.VacantBeforeAndSince);
        foreach (var part in byAge[0])
            vacancies.Add(new Vacancy(part.Of, part.Fte, part.Progress, FirstDay(part.Of, Quarter1End), null));

        foreach (var part in byAge[1])
            vacancies.Add(new Vacancy(part.Of, part.Fte, part.Progress, dice.DayBetween(Quarter1End.AddDays(1), Months.End), null));

        var filled = Shuffled(posts.Except(vacant.Select(part => part.Of)).Select(post => new Part(post, post.Fte)));
        foreach (var part in Cut(filled, [Section9.FilledSince])[0])
            vacancies.Add(new Vacancy(part.Of, part.Fte, null, FirstDay(part.Of, Quarter1End), dice.DayBetween(Quarter1End.AddDays(1), Months.End)));

        foreach (var part in filled[^FilledBefore..])
        {
            var from = FirstDay(part.Of, Months.LastDay(23));
            vacancies.Add(new Vacancy(part.Of, part.Fte, null, from, dice.DayBetween(from.AddDays(14), Quarter1End)));
        }
    }

    private void AddOtherRoles()
    {
        for (var service = 0; service < Services; service++)
        {
            var assistants = Establish(Role.SocialWorkAssistant, service, 5, 8_00);
            vacancies.Add(new Vacancy(assistants[0], assistants[0].Fte, 1, FirstDay(assistants[0], Quarter1End), null));
            Establish(Role.Manager, service, 9, 3_00);
            posts.Add(new Post(posts.Count, Role.SocialWorker, service, 7, 100, Reorganised, Months.FirstDay(dice.Between(12, 24))));
        }
    }

    private DateOnly FirstDay(Post post, DateOnly latest) => dice.DayBetween(post.EstablishedOn > FirstVacancies ? post.EstablishedOn : FirstVacancies, latest);

    private Part[] Shuffled(IEnumerable<Part> parts)
    {
        var shuffled = parts.ToArray();
        dice.Shuffle<Part>(shuffled);
        return shuffled;
    }
}
