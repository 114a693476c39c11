namespace RightsGraph.Archive.Cache;

/// <summary>Serializes records without their source and their text. Countries and kinds are written as code and name,
/// because their numbers may differ in the next program.</summary>
internal static class RecordSerializer
{
    public static byte[] Write(Document record, bool hasText)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(record is Entry);
        writer.Write(hasText);
        writer.Write(record.Id.Value.ToByteArray());
        writer.Write(record.Ordinal);
        writer.Write(record.Lines.First);
        writer.Write(record.Lines.Last);
        writer.Write(record.Country.Code);
        writer.Write(record.Language);
        writer.Write(record.Title is not null);
        writer.Write(record.Title ?? "");
        writer.Write(record.Url is not null);
        writer.Write(record.Url ?? "");
        writer.Write(record.Year is not null);
        writer.Write(record.Year ?? 0);
        writer.Write(DetailsJson.ToText(record) ?? "");
        if (record is Entry entry)
        {
            writer.Write(entry.Date.DayNumber);
            writer.Write(entry.Kind.ToString());
            writer.Write(entry.DatePrecision.ToString());
        }
        else
        {
            writer.Write(((Summary)record).Position);
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> returned for the records of a source, concatenated.</summary>
    /// <exception cref="InvalidDataException">They name a country or kind that this program does not know.</exception>
    public static IReadOnlyList<Document> Read(byte[] bytes, Source source, IEnumerable<StoredText> texts)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        using var text = texts.GetEnumerator();
        var (languages, records) = (new Dictionary<string, string>(), new List<Document>());
        while (reader.BaseStream.Position < bytes.Length)
        {
            records.Add(Read(reader, source, text, languages));
        }

        return records;
    }

    private static Document Read(
        BinaryReader reader, Source source, IEnumerator<StoredText> texts, Dictionary<string, string> languages)
    {
        var (isEntry, hasText) = (reader.ReadBoolean(), reader.ReadBoolean());
        Span<byte> id = stackalloc byte[16];
        reader.BaseStream.ReadExactly(id);
        var (ordinal, lines) = (reader.ReadInt32(), new LineSpan(reader.ReadInt32(), reader.ReadInt32()));
        var country = CountryOf(reader.ReadString());
        var fields = new DocumentFields
        {
            Id = new RecordId(new Guid(id)),
            Source = source,
            Ordinal = ordinal,
            Lines = lines,
            Country = country,
            Language = Interned(reader.ReadString(), languages),
            Title = Optional(reader.ReadBoolean(), reader.ReadString()),
            Url = Optional(reader.ReadBoolean(), reader.ReadString()),
            Year = Optional<int?>(reader.ReadBoolean(), reader.ReadInt32()),
            Details = reader.ReadString() is { Length: > 0 } details ? DetailsJson.FromText(details, country) : null,
            Body = new DocumentText(hasText && texts.MoveNext() ? texts.Current : null),
        };
        return isEntry
            ? fields.ToEntry(
                DateOnly.FromDayNumber(reader.ReadInt32()),
                ValueOf<EntryKind>(reader.ReadString()),
                ValueOf<DatePrecision>(reader.ReadString()))
            : fields.ToSummary(reader.ReadInt32());
    }

    private static T? Optional<T>(bool isPresent, T value) => isPresent ? value : default;

    /// <summary>Millions of records share few tags.</summary>
    private static string Interned(string tag, Dictionary<string, string> languages) =>
        languages.TryGetValue(tag, out var language) ? language : languages[tag] = string.Intern(tag);

    private static Country CountryOf(string code) =>
        CountryTable.Default.FindByCode(code) ?? throw new InvalidDataException($"There is no country {code}.");

    private static T ValueOf<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value)
            ? value
            : throw new InvalidDataException($"There is no {typeof(T).Name} {name}.");
}
