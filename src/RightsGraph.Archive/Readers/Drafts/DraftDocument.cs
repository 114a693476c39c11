using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>Collects the drafts of a document and makes its source and records. Bad ones are refused one by one, and a
/// document without a good one whole, with what its owner can do.</summary>
/// <param name="document">To be read.</param>
/// <param name="importedAt">The time of import.</param>
/// <param name="unit">What a draft was: a row, an item.</param>
internal sealed class DraftDocument(SourceDocument document, DateTimeOffset importedAt, string unit)
{
    private readonly List<(int Number, JsonRecord? Record)> records = [];
    private readonly List<(int Index, RecordDraft Draft)> ambiguous = [];
    private readonly List<(int Index, RecordDraft Draft)> undated = [];
    private readonly List<Refusal> refusals = [];
    private readonly List<ReadNote> notes = [];
    private readonly List<LeftOut> leftOut = [];
    private readonly DayOrderEvidence orders = new();
    private readonly MappingProposal proposal = new(document.Mapping);
    private readonly DateOnly today = DateOnly.FromDateTime(importedAt.UtcDateTime);
    private DraftReader? reader;

    public string? Title { get; set; }

    public string? Publisher { get; set; }

    public string? Licence { get; set; }

    public string? Url { get; set; }

    /// <summary>What the document states for all of its texts; null to detect it.</summary>
    public string? Language { get; set; }

    /// <summary>Whether the document has dates at all; to be set before the first draft.</summary>
    public bool HasDates { get; set; }

    /// <summary>Of a document that is one record, and has no columns; to be set before the first draft.</summary>
    public WaysToState? Ways
    {
        get => proposal.Ways;
        set => proposal.Ways = value;
    }

    /// <summary>Where the records may be, if what was taken for one is none; empty where nowhere else.</summary>
    public string OtherPlace { get; set; } = "";

    private DraftReader Reader => reader ??= new DraftReader(document.Mapping, today) { HasDates = HasDates };

    public void Add(RecordDraft draft)
    {
        Demand(records.Count <= ReadLimits.Records, $"more than {ReadLimits.Records:N0} {unit}s; divide the document");
        var date = draft.First(RecordField.Date);
        proposal.See(draft);
        if (date is not null)
        {
            orders.See(date, draft.Number);
        }

        if (Reader.Read(draft, out var problem) is { } record)
        {
            records.Add((draft.Number, record));
            if (record.Date is null && !Reader.StatesSummary(draft))
            {
                undated.Add((records.Count - 1, draft));
            }
        }
        else if (date is not null && document.Mapping.Dates is null && DayOrderEvidence.MayDecide(date))
        {
            records.Add((draft.Number, null));
            ambiguous.Add((records.Count - 1, draft));
        }
        else
        {
            Refuse(draft, problem!);
        }
    }

    /// <exception cref="InvalidDataException">There are too many refusals.</exception>
    public void Refuse(RecordDraft draft, string problem)
    {
        var place = draft.Place is null ? "" : $"{draft.Place}, ";
        refusals.Add(new Refusal(document.Name, draft.Number, $"{place}{unit} {draft.Number}: {problem}"));
        Demand(
            refusals.Count <= ReadLimits.RefusedLines,
            $"more than {ReadLimits.RefusedLines:N0} {unit}s are no records");
    }

    public void Note(string message, int? number = null) => notes.Add(new ReadNote(document.Name, number, message));

    public void LeaveOut(int number, string reason, string text) => leftOut.Add(LeftOut.Of(number, reason, text));

    public ReadOutcome Close()
    {
        ReadAmbiguous();
        RefuseUndated();
        if (records.Count > 0 && undated.Count == records.Count && proposal.DoubtOfDates() is { } doubt)
        {
            return ReadOutcome.Refused(new Refusal(document.Name, null, doubt));
        }

        records.RemoveAll(record => record.Record is null);
        if (records.Count == 0)
        {
            return new ReadOutcome(null, [RefusalOfWhole()]) { Notes = notes, LeftOut = leftOut };
        }

        WithoutRepeatedIds();
        var read = Assemble();
        refusals.Sort((left, right) => Nullable.Compare(left.Line, right.Line));
        return read.Summaries.Count + read.Entries.Count == 0
            ? new ReadOutcome(null, refusals)
            : new ReadOutcome(read, refusals) { Notes = notes, LeftOut = leftOut };
    }

    /// <summary>03/04/2014 means one day where another date of the document shows the order.</summary>
    private void ReadAmbiguous()
    {
        var order = orders.Decided;
        if (orders.Told is { } told && ambiguous.Count > 0)
        {
            Note($"{told}; state another order with {WaysToState.InMapping.Dates}");
        }

        var again = new DraftReader(document.Mapping, today)
        {
            HasDates = HasDates,
            Dates = new DateOptions { Today = today, Order = order },
        };
        foreach (var (index, draft) in ambiguous)
        {
            var record = again.Read(draft, out var problem);
            records[index] = (draft.Number, record);
            if (record is null)
            {
                Refuse(draft, problem!);
            }
        }
    }

    /// <summary>Where others have dates, one without has lost it, and is no summary.</summary>
    private void RefuseUndated()
    {
        if (undated.Count == records.Count || undated.Count == 0)
        {
            return;
        }

        foreach (var (index, draft) in undated)
        {
            records[index] = (draft.Number, null);
            Refuse(draft, DraftReader.NoDate);
        }
    }

    private Refusal RefusalOfWhole() => refusals.Count switch
    {
        0 => new Refusal(document.Name, null, $"no {unit} with a text was found"),
        1 => refusals[0] with { Message = $"{refusals[0].Message}{Hint}" },
        _ => new Refusal(
            document.Name,
            refusals[0].Line,
            $"none of its {refusals.Count:N0} {unit}s could be read; {refusals[0].Message}{Hint}"),
    };

    private string Hint => proposal.Hint(OtherPlace);

    /// <summary>A column that is called id and repeats its values names something else than records.</summary>
    private void WithoutRepeatedIds()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (document.Mapping.Columns.ContainsKey(RecordField.Id)
            || records.TrueForAll(record => record.Record!.OwnId is not { } id || seen.Add(id)))
        {
            return;
        }

        Note($"the ids of its {unit}s repeat, so they name no records; state another with a mapping, id=COLUMN");
        for (var index = 0; index < records.Count; index++)
        {
            records[index] = (records[index].Number, records[index].Record! with { OwnId = null });
        }
    }

    private ParsedDocument Assemble()
    {
        var constants = document.Mapping.Constants;
        var source = new Source
        {
            Id = Source.IdOf(document.Name),
            Name = document.Name,
            Title = Title,
            Publisher = constants.GetValueOrDefault(RecordField.Publisher) ?? Publisher,
            Licence = constants.GetValueOrDefault(RecordField.Licence) ?? Licence,
            Url = Url,
            Mapping = document.KeptMapping,
            Language = Language ?? JsonLinesReader.LanguageOf(records.ConvertAll(record => record.Record!)),
            Sha256 = document.Sha256,
            ImportedAt = importedAt,
            Reader = DocumentReader.Version,
        };
        var builder = new JsonRecordBuilder(source);
        foreach (var (number, record) in records)
        {
            document.OnRead?.Invoke(document.Bytes.Length);
            if (builder.Add(record!, number) is { } problem)
            {
                refusals.Add(new Refusal(document.Name, number, $"{unit} {number}: {problem}"));
            }
        }

        return new ParsedDocument(source, document.Bytes, builder.Summaries, builder.Entries);
    }

    private static void Demand(bool isWithinLimit, string problem)
    {
        if (!isWithinLimit)
        {
            throw new InvalidDataException(problem);
        }
    }
}
