using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Filtering;

internal sealed class CountryFilterInput : FilterInput<Country>
{
    public CountryFilterInput()
        : base("CountryFilterInput", "countries", (country, test) => test(country))
    {
        Text(
            "code",
            nullable: false,
            country => country.Code,
            $"By the ISO 3166-1 alpha-3 code, in capitals. Here {Vocabulary.AnyCountry}",
            Vocabulary.Alpha3Codes);
        Text(
            "alpha2",
            nullable: false,
            country => country.Alpha2,
            $"By the ISO 3166-1 alpha-2 code, in capitals. Here {Vocabulary.AnyCountry}",
            Vocabulary.Alpha2Codes);
        Text(
            "name",
            nullable: false,
            country => country.Name,
            $"By the usual English short name. Here {Vocabulary.AnyCountry}",
            Vocabulary.CountryNames);
        Text(
            "region",
            nullable: false,
            country => country.Region,
            $"By the UN geoscheme region, for instance Asia. Here {Vocabulary.AnyCase}",
            Vocabulary.Regions);
        Text(
            "subregion",
            nullable: true,
            country => country.Subregion,
            $"By the UN geoscheme subregion. Here {Vocabulary.AnyCase}",
            Vocabulary.Subregions);
        Add<ListFilterInputTypeOfSummaryFilterInput>(
            "summaries",
            "By the country's summaries.",
            (list, operand, context) => list.Compile(operand, context) is { } test
                ? ForRecords(country => test(context.Snapshot.HoldingsOf(country).Summaries))
                : null);
        Add<ListFilterInputTypeOfEntryFilterInput>(
            "entries",
            "By the country's entries.",
            (list, operand, context) => list.Compile(operand, context) is { } test
                ? ForRecords(country => test(context.Snapshot.HoldingsOf(country).Entries))
                : null);
    }
}
