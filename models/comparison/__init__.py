"""How two passages are compared by their figures and dates, without a warehouse: values, words, places, verdict."""
