using Almoner.Terms;

namespace Almoner.Caseload.Averages;

/// <summary>What averages are divided from and by; sums of workers, teams and months add up.</summary>
internal readonly record struct CaseloadSum
{
    public long CaseDays { get; init; }

    public long WorkerDays { get; init; }

    public long PresentWorkerDays { get; init; }

    public decimal FteDays { get; init; }

    public decimal PresentFteDays { get; init; }

    /// <summary>Cases on the last days of months.</summary>
    public long CasesAtEnds { get; init; }

    /// <summary>Workers in post on the last days of months, each month by itself.</summary>
    public long WorkersAtEnds { get; init; }

    public long PresentAtEnds { get; init; }

    public decimal FteAtEnds { get; init; }

    public decimal PresentFteAtEnds { get; init; }

    public static CaseloadSum operator +(CaseloadSum a, CaseloadSum b) => new()
    {
        CaseDays = a.CaseDays + b.CaseDays,
        WorkerDays = a.WorkerDays + b.WorkerDays,
        PresentWorkerDays = a.PresentWorkerDays + b.PresentWorkerDays,
        FteDays = a.FteDays + b.FteDays,
        PresentFteDays = a.PresentFteDays + b.PresentFteDays,
        CasesAtEnds = a.CasesAtEnds + b.CasesAtEnds,
        WorkersAtEnds = a.WorkersAtEnds + b.WorkersAtEnds,
        PresentAtEnds = a.PresentAtEnds + b.PresentAtEnds,
        FteAtEnds = a.FteAtEnds + b.FteAtEnds,
        PresentFteAtEnds = a.PresentFteAtEnds + b.PresentFteAtEnds,
    };

    /// <summary>Whether some of the time that is divided by is long absence.</summary>
    public bool IsAway(AverageMethod method) => method == AverageMethod.TimeWeighted ? PresentWorkerDays < WorkerDays : PresentAtEnds < WorkersAtEnds;

    /// <summary>The average as a figure: cases, or case-days, over workers, or worker-days.</summary>
    public Figure Average(AverageKind kind)
    {
        var isByDay = kind.Method == AverageMethod.TimeWeighted;
        var per = (kind.Per, kind.WithoutLongAbsence) switch
        {
            (AveragePer.Worker, false) => (Exact)(isByDay ? WorkerDays : WorkersAtEnds),
            (AveragePer.Worker, true) => isByDay ? PresentWorkerDays : PresentAtEnds,
            (_, false) => Exact.Of(isByDay ? FteDays : FteAtEnds),
            (_, true) => Exact.Of(isByDay ? PresentFteDays : PresentFteAtEnds),
        };
        var unit = kind.Per == AveragePer.Worker ? CaseloadUnit.CasesPerWorker : CaseloadUnit.CasesPerFte;
        return Figure.OfRatio(unit, unit.Decimals, isByDay ? CaseDays : CasesAtEnds, per, 1, CaseDays, Phrase.Of("reason.nobody-in-post"));
    }
}
