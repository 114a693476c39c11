using System.Globalization;
using GraphQL.Types;

namespace RightsGraph.Api.Schema.Types;

internal sealed class DateTimeType : ScalarGraphType
{
    public DateTimeType()
    {
        Name = "DateTime";
        Description = "A moment in UTC, ISO 8601: 2014-04-21T09:30:00Z.";
    }

    public override object? ParseValue(object? value) => value switch
    {
        DateTimeOffset moment => moment,
        string text when DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        null => null,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value is DateTimeOffset moment
        ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : ThrowSerializationError(value);
}
