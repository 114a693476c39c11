using System.Globalization;

namespace RightsGraph.Api.Schema.Types;

internal sealed class LocalDateType : ScalarGraphType
{
    private const string Format = "yyyy-MM-dd";

    public LocalDateType()
    {
        Name = "LocalDate";
        Description = "A date without a time zone, ISO 8601: 2014-04-21.";
    }

    // The inherited one gives a number back as it is, and so would take it for a date.
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        DateOnly date => date,
        string text when DateOnly.TryParseExact(
            text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        null => null,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        DateOnly date => date.ToString(Format, CultureInfo.InvariantCulture),
        null => null,
        _ => ThrowSerializationError(value),
    };
}

internal sealed class PartialDateType : ScalarGraphType
{
    public PartialDateType()
    {
        Name = "PartialDate";
        Description = "A day, a month or a year, ISO 8601: 2014-04-21, 2014-04 or 2014. A year may be a number too.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLIntValue year => ParseValue(year.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        PartialDate date => date,
        string text when PartialDate.Parse(text) is { } date => date,
        int or long => ParseValue(Convert.ToString(value, CultureInfo.InvariantCulture)),
        null => null,
        _ => ThrowValueConversionError(value),
    };

    /// <summary>It is the type of arguments alone.</summary>
    public override object? Serialize(object? value) => ThrowSerializationError(value);
}

internal sealed class DateTimeType : ScalarGraphType
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public DateTimeType()
    {
        Name = "DateTime";
        Description = "A moment in UTC, ISO 8601: 2014-04-21T09:30:00Z.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        DateTimeOffset moment => moment,
        string text when DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        null => null,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        DateTimeOffset moment =>
            moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        null => null,
        _ => ThrowSerializationError(value),
    };
}
