using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Cache;

/// <summary>
/// Records as bytes, all but their source and their text. Codes and names are written out: their numbers in a program
/// may be others in the next.
/// </summary>
internal static class RecordSerializer
{
    [Flags]
    private enum Has : byte
    {
        None = 0,
        Text = 1,
        Title = 2,
        Url = 4,
        Year = 8,
        Date = 16,
    }

    public static byte[] Write(Document record, bool hasText)
    {
        var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write((byte)(
            (hasText ? Has.Text : Has.None)
            | (record.Title is null ? Has.None : Has.Title)
            | (record.Url is null ? Has.None : Has.Url)
            | (record.Year is null ? Has.None : Has.Year)
            | (record is Entry ? Has.Date : Has.None)));
        to.Write(record.Id.Value.ToByteArray());
        to.Write(record.Ordinal);
        to.Write(record.Lines.First);
        to.Write(record.Lines.Last);
        to.Write(record.Country.Code);
        to.Write(record.Language);
        if (record.Title is { } title)
        {
            to.Write(title);
        }

        if (record.Url is { } url)
        {
            to.Write(url);
        }

        if (record.Year is { } year)
        {
            to.Write(year);
        }

        if (record is Entry entry)
        {
            to.Write(entry.Date.DayNumber);
            to.Write(entry.Kind.ToString());
        }
        else
        {
            to.Write(((Summary)record).Position);
        }

        return bytes.ToArray();
    }

    /// <param name="bytes">Of all records of a source, as <see cref="Write"/> gave them.</param>
    /// <param name="source">Of the records.</param>
    /// <param name="texts">Of those that have one, in their order.</param>
    /// <exception cref="InvalidDataException">This program knows a country or a kind no more.</exception>
    public static IReadOnlyList<Document> Read(byte[] bytes, Source source, IEnumerable<StoredText> texts)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        using var text = texts.GetEnumerator();
        var (languages, records) = (new Dictionary<string, string>(), new List<Document>());
        while (from.BaseStream.Position < bytes.Length)
        {
            records.Add(Read(from, source, text, languages));
        }

        return records;
    }

    /// <param name="from">Stands where a record begins.</param>
    /// <param name="source">Of the record.</param>
    /// <param name="texts">Stands before the next text.</param>
    /// <param name="languages">A tag is one of few, and millions of records have one.</param>
    private static Document Read(
        BinaryReader from, Source source, IEnumerator<StoredText> texts, Dictionary<string, string> languages)
    {
        var has = (Has)from.ReadByte();
        Span<byte> bytes = stackalloc byte[16];
        from.BaseStream.ReadExactly(bytes);
        var id = new RecordId(new Guid(bytes));
        var ordinal = from.ReadInt32();
        var lines = new LineSpan(from.ReadInt32(), from.ReadInt32());
        var country = CountryOf(from.ReadString());
        var tag = from.ReadString();
        if (!languages.TryGetValue(tag, out var language))
        {
            languages[tag] = language = string.Intern(tag);
        }

        var title = has.HasFlag(Has.Title) ? from.ReadString() : null;
        var url = has.HasFlag(Has.Url) ? from.ReadString() : null;
        int? year = has.HasFlag(Has.Year) ? from.ReadInt32() : null;
        var text = new DocumentText(has.HasFlag(Has.Text) && texts.MoveNext() ? texts.Current : null);
        return has.HasFlag(Has.Date)
            ? new Entry
            {
                Id = id,
                Source = source,
                Ordinal = ordinal,
                Lines = lines,
                Country = country,
                Title = title,
                Body = text,
                Year = year,
                Language = language,
                Url = url,
                Date = DateOnly.FromDayNumber(from.ReadInt32()),
                Kind = KindOf(from.ReadString()),
            }
            : new Summary
            {
                Id = id,
                Source = source,
                Ordinal = ordinal,
                Lines = lines,
                Country = country,
                Title = title,
                Body = text,
                Year = year,
                Language = language,
                Url = url,
                Position = from.ReadInt32(),
            };
    }

    private static Country CountryOf(string code) =>
        CountryTable.Default.FindByCode(code) ?? throw new InvalidDataException($"There is no country {code}.");

    private static EntryKind KindOf(string name) =>
        Enum.TryParse<EntryKind>(name, out var kind)
            ? kind
            : throw new InvalidDataException($"There is no kind {name}.");
}
