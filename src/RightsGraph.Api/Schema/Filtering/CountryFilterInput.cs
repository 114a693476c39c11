using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Filtering;

internal sealed class CountryFilterInput : FilterInput<Country>
{
    public CountryFilterInput()
        : base("CountryFilterInput", "countries", country => country)
    {
        Declare();
        Value<string?, StringOperationFilterInput>(
            "code", nullable: false, country => country.Code, "By the ISO 3166-1 alpha-3 code, in capitals.");
        Value<string?, StringOperationFilterInput>(
            "alpha2", nullable: false, country => country.Alpha2, "By the ISO 3166-1 alpha-2 code, in capitals.");
        Value<string?, StringOperationFilterInput>(
            "name", nullable: false, country => country.Name, "By the usual English short name.");
        Value<string?, StringOperationFilterInput>(
            "region", nullable: false, country => country.Region, "By the UN geoscheme region, for instance Asia.");
        Value<string?, StringOperationFilterInput>(
            "subregion", nullable: true, country => country.Subregion, "By the UN geoscheme subregion.");
        Add<ListFilterInputTypeOfSummaryFilterInput>(
            "summaries",
            "By the country's summaries.",
            (list, operand, context) => list.Compile(operand, context) is { } test
                ? ForRecords(country => test(context.Snapshot.HoldingsOf(country).Summaries.AsSpan()))
                : null);
        Add<ListFilterInputTypeOfEntryFilterInput>(
            "entries",
            "By the country's entries.",
            (list, operand, context) => list.Compile(operand, context) is { } test
                ? ForRecords(country => test(context.Snapshot.HoldingsOf(country).Entries.AsSpan()))
                : null);
    }
}
